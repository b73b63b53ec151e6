"""What technicians ask for, and what they have to bring back."""

from django.db import models

from carecenter.foundation.plain.numbers import number
from carecenter.work.stock.models.sheets import Transfer
from carecenter.work.stock.models.stores import Store
from carecenter.work.stock.types import OldPartState, RequestState, WaiveReason


class PartRequest(models.Model):
    """A technician's wish for a part, for a job or for her van: waiting, kept at a store, on the van, used, let go."""

    part = models.ForeignKey("catalogue.Part", on_delete=models.PROTECT, related_name="+")
    quantity = models.PositiveSmallIntegerField()
    van = models.ForeignKey(Store, on_delete=models.PROTECT, related_name="+")
    # Where it is kept: the station's store, then the van.
    store = models.ForeignKey(Store, null=True, on_delete=models.PROTECT, related_name="+")
    # The transfer that brings it to the station.
    transfer = models.ForeignKey(Transfer, null=True, on_delete=models.PROTECT, related_name="+")
    job_id = models.BigIntegerField(null=True)
    state = models.CharField(max_length=10, choices=[(s.value, s.value) for s in RequestState])
    asked_at = models.DateTimeField()
    asked_by_id = models.BigIntegerField(null=True)
    ready_at = models.DateTimeField(null=True)
    issued_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["part", "id"], condition=models.Q(state="WAITING"), name="stock_request_waiting"),
            models.Index(fields=["job_id"], condition=models.Q(job_id__isnull=False), name="stock_request_job"),
            models.Index(fields=["van", "state"], name="stock_request_van"),
        ]

    @property
    def number(self) -> str:
        """The number that people read out."""
        return number("L", self.pk)


class OldPart(models.Model):
    """A part taken out of a customer's equipment that has to come back by a day."""

    job_id = models.BigIntegerField()
    part = models.ForeignKey("catalogue.Part", on_delete=models.PROTECT, related_name="+")
    quantity = models.PositiveSmallIntegerField()
    # How many of them lie on the van's bad shelf; the rest was not written down as taken.
    on_van = models.PositiveSmallIntegerField(default=0)
    serial = models.CharField(max_length=60, blank=True)
    van = models.ForeignKey(Store, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=[(s.value, s.value) for s in OldPartState])
    owed_at = models.DateTimeField()
    due_date = models.DateField()
    handed_in_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by_id = models.BigIntegerField(null=True)
    waive_reason = models.CharField(max_length=20, blank=True, choices=[(r.value, r.value) for r in WaiveReason])

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["job_id", "part", "serial"], name="stock_old_part_once"),
            models.CheckConstraint(condition=models.Q(on_van__lte=models.F("quantity")), name="stock_old_part_on_van"),
        ]
        indexes = [models.Index(fields=["state", "due_date"], name="stock_old_part_due")]
