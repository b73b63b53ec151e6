"""Offers, payments, refunds, cash on its way; what payment providers told us."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import F, Q

from carecenter.foundation.fields import UnitPathField
from carecenter.foundation.plain.numbers import number
from carecenter.work.charges.types import HandInState, PayBy, PaymentState, QuoteState, RefundState

JOB, PERSON = "field_service.Job", "organisation.Person"


class Quote(models.Model):
    """Paid work as it was offered; a later revision replaces it. Its lines never change."""

    job = models.ForeignKey(JOB, on_delete=models.PROTECT, related_name="+")
    revision = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=8, choices=[(s.value, s.value) for s in QuoteState])
    price_list = models.CharField(max_length=40)
    priced_on = models.DateField()
    total = models.DecimalField(max_digits=10, decimal_places=2)
    # Of number, lines and total as she saw them; her signature is bound to it.
    sha256 = models.CharField(max_length=64)
    offered_at = models.DateTimeField()
    offered_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    signer_name = models.CharField(max_length=80, blank=True)
    file_id = models.UUIDField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["job", "revision"], name="charges_quote_revision")]


class QuoteLine(models.Model):
    """One thing offered, at the price of the day. Append-only."""

    quote = models.ForeignKey(Quote, on_delete=models.PROTECT, related_name="lines")
    item_code = models.CharField(max_length=40)
    name = models.CharField(max_length=80)
    quantity = models.PositiveSmallIntegerField()
    unit_amount = models.DecimalField(max_digits=10, decimal_places=2)


class Leave(models.Model):
    """A leader's leave to charge for what the warranty would cover (an exclusion, with its reason)."""

    job = models.OneToOneField(JOB, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=200)
    given_at = models.DateTimeField()
    given_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")


class HandIn(models.Model):
    """A technician's cash handed to her provider; the one who receives it counts it."""

    technician = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    amount = models.DecimalField(max_digits=10, decimal_places=2)
    state = models.CharField(max_length=8, choices=[(s.value, s.value) for s in HandInState])
    handed_at = models.DateTimeField()
    received_at = models.DateTimeField(null=True)
    received_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [GistIndex(fields=["unit_path"], name="charges_hand_in_path")]

    @property
    def number(self) -> str:
        """The number that people read out."""
        return number("H", self.pk)


class Payment(models.Model):
    """Money for a job: asked for, then paid once or closed."""

    job = models.ForeignKey(JOB, on_delete=models.PROTECT, related_name="+")
    customer_id = models.BigIntegerField()
    unit_path = UnitPathField()
    office_path = UnitPathField()
    by = models.CharField(max_length=8, choices=[(s.value, s.value) for s in PayBy])
    state = models.CharField(max_length=8, choices=[(s.value, s.value) for s in PaymentState])
    amount = models.DecimalField(max_digits=10, decimal_places=2)
    refunded = models.DecimalField(max_digits=10, decimal_places=2, default=0)
    # What the payment provider knows it by, and what its code leads to.
    order_no = models.CharField(max_length=40, unique=True)
    code = models.CharField(max_length=300, blank=True)
    reference = models.CharField(max_length=64, blank=True)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    expires_at = models.DateTimeField(null=True)
    paid_at = models.DateTimeField(null=True)
    hand_in = models.ForeignKey(HandIn, null=True, on_delete=models.PROTECT, related_name="payments")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="charges_amount_positive"),
            models.CheckConstraint(
                condition=Q(refunded__gte=0) & Q(refunded__lte=F("amount")), name="charges_refund_within"
            ),
            # Two codes at once would let her pay twice.
            models.UniqueConstraint(fields=["job"], condition=Q(state="WAITING"), name="charges_one_waits"),
        ]
        indexes = [
            GistIndex(fields=["unit_path"], name="charges_payment_path"),
            GistIndex(fields=["office_path"], name="charges_payment_office"),
            models.Index(fields=["job", "state"], name="charges_payment_job"),
            models.Index(fields=["asked_by"], condition=Q(by="CASH", hand_in=None), name="charges_cash_in_hand"),
        ]

    @property
    def number(self) -> str:
        """The number that people read out; it stands on the receipt."""
        return number("Y", self.pk)


class Refund(models.Model):
    """Money to give back: asked for by one, approved by another."""

    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="refunds")
    amount = models.DecimalField(max_digits=10, decimal_places=2)
    reason = models.CharField(max_length=200)
    state = models.CharField(max_length=8, choices=[(s.value, s.value) for s in RefundState])
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    reference = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="charges_refund_positive")]


class PaymentNews(models.Model):
    """What a payment provider told us, as it came; understood once, whenever."""

    channel = models.CharField(max_length=12)
    key = models.CharField(max_length=64, unique=True)
    body = models.TextField()
    heard_at = models.DateTimeField()
    handled_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=300, blank=True)


class ChargeName(models.Model):
    """What a labour item of the price list is called; parts have their names in the catalogue."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    # Offered first at these types of job; empty: at all.
    job_types = models.JSONField(default=list)
