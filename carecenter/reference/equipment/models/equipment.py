"""The thing itself."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.foundation.fields import UnitPathField
from carecenter.foundation.plain.numbers import number
from carecenter.reference.equipment.types import EquipmentStatus, ExchangeMode

RETIRED = ["REPLACED", "SCRAPPED", "VOID"]


class Equipment(models.Model):
    """One heater at one customer's. Its serial may be unknown until the technician binds it."""

    customer = models.ForeignKey("customers.Customer", on_delete=models.PROTECT, related_name="+")
    address = models.ForeignKey("customers.CustomerAddress", null=True, on_delete=models.PROTECT, related_name="+")
    model = models.ForeignKey("catalogue.ProductModel", on_delete=models.PROTECT, related_name="+")
    serial = models.CharField(max_length=40, null=True)
    unit_path = UnitPathField()
    region_code = models.CharField(max_length=6, blank=True)
    status = models.CharField(
        max_length=20, choices=[(s.value, s.value) for s in EquipmentStatus], default=EquipmentStatus.REGISTERED
    )
    # The sale is a thing of a higher module: an id without a foreign key.
    sale_id = models.BigIntegerField(null=True)
    registered_at = models.DateTimeField()
    sold_date = models.DateField(null=True)
    received_date = models.DateField(null=True)
    installed_at = models.DateTimeField(null=True)
    install_job_id = models.BigIntegerField(null=True)
    place = models.CharField(max_length=40, blank=True)
    persons = models.PositiveSmallIntegerField(default=3)
    hardness = models.PositiveSmallIntegerField(null=True)
    maintenance_due = models.DateField(null=True)
    maintenance_basis = models.CharField(max_length=20, blank=True)
    last_service_date = models.DateField(null=True)
    predecessor = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="successor")
    exchange_mode = models.CharField(max_length=20, blank=True, choices=[(m.value, m.value) for m in ExchangeMode])
    predecessor_start_date = models.DateField(null=True)
    ended_date = models.DateField(null=True)
    end_reason = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [
            # A replaced, scrapped or voided thing may leave its serial to another entry.
            models.UniqueConstraint(
                fields=["serial"], condition=~models.Q(status__in=RETIRED), name="equipment_serial_once"
            )
        ]
        indexes = [
            GistIndex(fields=["unit_path"], name="equipment_unit_path"),
            models.Index(fields=["maintenance_due"], name="equipment_due"),
            models.Index(fields=["serial"], name="equipment_serial"),
            models.Index(fields=["sale_id"], name="equipment_sale"),
            models.Index(fields=["region_code"], name="equipment_region"),
        ]

    @property
    def number(self) -> str:
        """The number that people read out."""
        return number("E", self.pk)
