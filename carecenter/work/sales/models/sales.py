"""Sales."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.foundation.fields import UnitPathField
from carecenter.foundation.plain.numbers import number
from carecenter.work.sales.types import CancelReason, SaleState


class Sale(models.Model):
    """One thing sold by one store to one customer."""

    state = models.CharField(
        max_length=12, choices=[(s.value, s.value) for s in SaleState], default=SaleState.REGISTERED.value
    )
    store = models.ForeignKey("organisation.OrgUnit", on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()  # the store, which sold it
    office_path = UnitPathField()  # the office that answers for the customer's address
    guide = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    customer = models.ForeignKey("customers.Customer", on_delete=models.PROTECT, related_name="+")
    address = models.ForeignKey("customers.CustomerAddress", null=True, on_delete=models.PROTECT, related_name="+")
    model = models.ForeignKey("catalogue.ProductModel", on_delete=models.PROTECT, related_name="+")
    # Equipment names its sale and the sale its equipment; both are written in one transaction.
    equipment = models.ForeignKey("equipment.Equipment", null=True, on_delete=models.PROTECT, related_name="+")
    platform = models.CharField(max_length=20, blank=True)
    platform_order_no = models.CharField(max_length=60, null=True)
    promised_date = models.DateField(null=True)
    source = models.CharField(max_length=20)
    registered_at = models.DateTimeField()
    registered_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    delivered_at = models.DateTimeField(null=True)
    installed_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    cancel_reason = models.CharField(max_length=20, blank=True, choices=[(r.value, r.value) for r in CancelReason])

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["platform", "platform_order_no"],
                name="sales_platform_order_once",
                condition=models.Q(platform_order_no__isnull=False),
            )
        ]
        indexes = [
            GistIndex(fields=["unit_path"], name="sales_sale_store"),
            GistIndex(fields=["office_path"], name="sales_sale_office"),
            models.Index(fields=["-registered_at", "-id"], name="sales_sale_newest"),
            models.Index(fields=["customer", "-registered_at"], name="sales_sale_customer"),
            models.Index(fields=["guide", "-registered_at"], name="sales_sale_guide"),
            models.Index(fields=["store", "-registered_at"], name="sales_sale_of_store"),
        ]

    @property
    def number(self) -> str:
        """Return the number that people read out."""
        return number("S", self.pk)
