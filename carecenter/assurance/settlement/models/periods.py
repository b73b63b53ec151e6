"""Months: the terms that hold, the runs, the locks; sales that were cancelled after their jobs were paid."""

from django.db import models


class TermsVersion(models.Model):
    """Amounts that hold from a month on; what is not named keeps its default."""

    valid_from = models.DateField(unique=True)
    amounts = models.JSONField(default=dict)
    defined_at = models.DateTimeField()
    defined_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")


class SettlementRun(models.Model):
    """One pass over all providers of a month, watched while it works."""

    month = models.DateField()
    state = models.CharField(max_length=12, default="WAITING")  # WAITING, RUNNING, DONE, FAILED
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    failed = models.JSONField(default=list)
    asked_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    asked_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")


class PeriodLock(models.Model):
    """A closed month. Append-only."""

    month = models.DateField(unique=True)
    locked_at = models.DateTimeField()
    locked_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")


class CancelledSale(models.Model):
    """A sale that was cancelled; fees paid for its jobs are taken back with the next statement. Append-only."""

    sale_id = models.BigIntegerField(unique=True)
    cancelled_at = models.DateTimeField()
