"""Statements, their frozen sets of lines, the steps they took."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.assurance.settlement.types import LineKind, StatementState
from carecenter.foundation.fields import UnitPathField
from carecenter.foundation.plain.numbers import number


class Statement(models.Model):
    """One provider's month. Once issued, only its state and its total (the sum of its frozen sets) move."""

    provider = models.ForeignKey("providers.Provider", on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    unit_path = UnitPathField()
    state = models.CharField(max_length=12, choices=[(s.value, s.value) for s in StatementState])
    grade = models.CharField(max_length=2)
    coefficient = models.DecimalField(max_digits=4, decimal_places=2)
    # How the grade came about, under which terms, by which ranking.
    basis = models.JSONField(default=dict)
    total = models.DecimalField(max_digits=12, decimal_places=2)
    drawn_at = models.DateTimeField()
    issued_at = models.DateTimeField(null=True)
    # Until when the provider may dispute; then the statement confirms itself.
    silent_until = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["provider", "month"], name="settlement_month_once")]
        indexes = [
            GistIndex(fields=["unit_path"], name="settlement_statement_path"),
            models.Index(fields=["month", "state"], name="settlement_statement_month"),
            models.Index(fields=["state", "silent_until"], name="settlement_statement_silent"),
        ]

    @property
    def number(self) -> str:
        """The number that people read out."""
        return number("T", self.pk)


class LineSet(models.Model):
    """The original lines (1) and each adjustment (2, 3, …). Frozen ones are refused every change by the database."""

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="sets")
    ordinal = models.PositiveSmallIntegerField()
    reason = models.CharField(max_length=200, blank=True)
    total = models.DecimalField(max_digits=12, decimal_places=2, default=0)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    frozen_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["statement", "ordinal"], name="settlement_set_once")]


class Line(models.Model):
    """One amount and what proves it."""

    line_set = models.ForeignKey(LineSet, on_delete=models.PROTECT, related_name="lines")
    kind = models.CharField(max_length=12, choices=[(k.value, k.value) for k in LineKind])
    item_code = models.CharField(max_length=40, blank=True)
    job = models.ForeignKey("field_service.Job", null=True, on_delete=models.PROTECT, related_name="+")
    technician = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    evidence_kind = models.CharField(max_length=20)
    evidence_id = models.BigIntegerField()
    quantity = models.DecimalField(max_digits=9, decimal_places=2)
    unit_amount = models.DecimalField(max_digits=10, decimal_places=2)
    coefficient = models.DecimalField(max_digits=4, decimal_places=2)
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    facts = models.JSONField(default=dict)
    reverses = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="reversed_by")

    class Meta:
        indexes = [
            models.Index(fields=["line_set", "kind", "id"], name="settlement_line_kind"),
            models.Index(fields=["job", "kind"], name="settlement_line_job"),
        ]


class StatementStep(models.Model):
    """One step of a statement. Append-only; `reason` is the adjuster's, read by the provider."""

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="steps")
    before = models.CharField(max_length=12, blank=True)
    after = models.CharField(max_length=12)
    total = models.DecimalField(max_digits=12, decimal_places=2)
    reason = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")


class Dispute(models.Model):
    """What a provider objects to, in its own words."""

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="disputes")
    text = models.TextField()
    lines = models.ManyToManyField(Line, related_name="+")
    raised_at = models.DateTimeField()
    raised_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True)
