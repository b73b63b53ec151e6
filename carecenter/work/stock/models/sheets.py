"""Sheets: transfers between stores, and stock-takings."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from carecenter.foundation.plain.numbers import number
from carecenter.work.stock.models.ledger import SHELVES
from carecenter.work.stock.models.stores import Store
from carecenter.work.stock.types import CountState, Shelf, TransferState


class Transfer(models.Model):
    """Parts on the way from one store to another: prepared, sent, received."""

    source = models.ForeignKey(Store, on_delete=models.PROTECT, related_name="+")
    target = models.ForeignKey(Store, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=[(s.value, s.value) for s in TransferState])
    prepared_at = models.DateTimeField()
    prepared_by_id = models.BigIntegerField(null=True)
    sent_at = models.DateTimeField(null=True)
    sent_by_id = models.BigIntegerField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by_id = models.BigIntegerField(null=True)
    # What never arrived, over all lines.
    missing = models.PositiveIntegerField(default=0)
    waybill = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(source=models.F("target")), name="stock_transfer_between_two")
        ]
        indexes = [
            models.Index(fields=["source", "-id"], name="stock_transfer_source"),
            models.Index(fields=["target", "-id"], name="stock_transfer_target"),
        ]

    @property
    def number(self) -> str:
        """The number that people read out."""
        return number("D", self.pk)


class TransferLine(models.Model):
    """One part of a transfer. `unit_price` in yuan is what the receiving provider is charged, by its tier."""

    transfer = models.ForeignKey(Transfer, on_delete=models.PROTECT, related_name="lines")
    part = models.ForeignKey("catalogue.Part", on_delete=models.PROTECT, related_name="+")
    shelf = models.CharField(max_length=4, choices=SHELVES, default=Shelf.GOOD.value)
    quantity = models.PositiveIntegerField()
    received = models.PositiveIntegerField(null=True)
    serials = ArrayField(models.CharField(max_length=60), default=list)
    unit_price = models.DecimalField(max_digits=12, decimal_places=2, null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["transfer", "part", "shelf"], name="stock_transfer_line_once"),
            models.CheckConstraint(
                condition=models.Q(quantity__gt=0)
                & (models.Q(received__isnull=True) | models.Q(received__lte=models.F("quantity"))),
                name="stock_transfer_line_adds_up",
            ),
        ]
        indexes = [models.Index(fields=["part"], name="stock_transfer_line_part")]


class Count(models.Model):
    """A stock-taking of one store: counted by one person, approved by another."""

    store = models.ForeignKey(Store, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=[(s.value, s.value) for s in CountState])
    opened_at = models.DateTimeField()
    opened_by_id = models.BigIntegerField(null=True)
    submitted_at = models.DateTimeField(null=True)
    submitted_by_id = models.BigIntegerField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["store"],
                condition=models.Q(state__in=[CountState.OPEN.value, CountState.SUBMITTED.value]),
                name="stock_one_count_a_store",
            )
        ]

    @property
    def number(self) -> str:
        """The number that people read out."""
        return number("P", self.pk)


class CountLine(models.Model):
    """One part of a stock-taking: what the books said when it was submitted, and what was found."""

    count = models.ForeignKey(Count, on_delete=models.PROTECT, related_name="lines")
    part = models.ForeignKey("catalogue.Part", on_delete=models.PROTECT, related_name="+")
    shelf = models.CharField(max_length=4, choices=SHELVES)
    book = models.PositiveIntegerField()
    counted = models.PositiveIntegerField(null=True)
    # Serials that the books know here and nobody found, and such as lay there unknown; both as of the submission.
    missing = ArrayField(models.CharField(max_length=60), default=list)
    surplus = ArrayField(models.CharField(max_length=60), default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["count", "part", "shelf"], name="stock_count_line_once")]

    @property
    def difference(self) -> int:
        """Found less in the books."""
        return (self.counted or 0) - self.book if self.counted is not None else 0
