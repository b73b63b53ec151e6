"""The ledger: movements that never change, and the balances that are their sums."""

from django.db import models

from carecenter.work.stock.models.stores import Store
from carecenter.work.stock.types import MovementKind, SerialState, Shelf

SHELVES = [(s.value, s.value) for s in Shelf]


class Piece(models.Model):
    """One piece with a serial; it is in one place at a time."""

    part = models.ForeignKey("catalogue.Part", on_delete=models.PROTECT, related_name="+")
    serial = models.CharField(max_length=60)
    state = models.CharField(max_length=12, choices=[(s.value, s.value) for s in SerialState])
    store = models.ForeignKey(Store, null=True, on_delete=models.PROTECT, related_name="+")
    shelf = models.CharField(max_length=4, choices=SHELVES, default=Shelf.GOOD.value)
    # Jobs stand above; their id travels with the piece and is never followed here.
    job_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["part", "serial"], name="stock_serial_once"),
            models.CheckConstraint(
                condition=models.Q(state=SerialState.IN_STORE.value, store__isnull=False)
                | (~models.Q(state=SerialState.IN_STORE.value) & models.Q(store__isnull=True)),
                name="stock_piece_in_one_place",
            ),
        ]
        indexes = [
            models.Index(fields=["store", "part"], name="stock_piece_store"),
            models.Index(fields=["serial"], name="stock_piece_serial"),
        ]


class Balance(models.Model):
    """How many lie on a shelf, and how many of these are kept for somebody. The database refuses less than nothing."""

    store = models.ForeignKey(Store, on_delete=models.PROTECT, related_name="+")
    part = models.ForeignKey("catalogue.Part", on_delete=models.PROTECT, related_name="+")
    shelf = models.CharField(max_length=4, choices=SHELVES, default=Shelf.GOOD.value)
    quantity = models.IntegerField(default=0)
    reserved = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["store", "part", "shelf"], name="stock_one_balance"),
            models.CheckConstraint(
                condition=models.Q(reserved__gte=0, quantity__gte=models.F("reserved")), name="stock_never_negative"
            ),
        ]
        indexes = [models.Index(fields=["part", "store"], name="stock_balance_part")]

    @property
    def free(self) -> int:
        """How many anybody may take."""
        return self.quantity - self.reserved


class Movement(models.Model):
    """One line of the ledger. Append-only; the sum of a shelf's lines is its balance."""

    store = models.ForeignKey(Store, on_delete=models.PROTECT, related_name="+")
    part = models.ForeignKey("catalogue.Part", on_delete=models.PROTECT, related_name="+")
    shelf = models.CharField(max_length=4, choices=SHELVES)
    kind = models.CharField(max_length=12, choices=[(k.value, k.value) for k in MovementKind])
    quantity = models.IntegerField()
    balance_after = models.IntegerField()
    piece = models.ForeignKey(Piece, null=True, on_delete=models.PROTECT, related_name="+")
    about_kind = models.CharField(max_length=12, blank=True)
    about_id = models.BigIntegerField(null=True)
    job_id = models.BigIntegerField(null=True)
    actor_id = models.BigIntegerField(null=True)
    reason = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~models.Q(quantity=0), name="stock_movement_moves")]
        indexes = [
            models.Index(fields=["part", "-id"], name="stock_movement_part"),
            models.Index(fields=["store", "-id"], name="stock_movement_store"),
            models.Index(fields=["job_id"], condition=models.Q(job_id__isnull=False), name="stock_movement_job"),
            models.Index(
                fields=["part", "at"], condition=models.Q(kind__in=["USED", "UNUSED"]), name="stock_movement_usage"
            ),
        ]
