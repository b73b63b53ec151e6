"""Clocks as they stand now, and the log from which they can be recomputed."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.foundation.dated_rules import DatedRules
from carecenter.foundation.fields import UnitPathField
from carecenter.work.service_levels.types import ClockState, MoveKind, PauseReason

ACTIVE = models.Q(state__in=["RUNNING", "PAUSED", "BREACHED"])


class Clock(models.Model):
    """One promise about one subject. All but the first block follows from the log and can be made again."""

    key = models.CharField(max_length=160, unique=True)
    subject_kind = models.CharField(max_length=30)
    subject_id = models.BigIntegerField()
    metric = models.CharField(max_length=30)
    unit_path = UnitPathField()
    owner = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    customer = models.ForeignKey("customers.Customer", null=True, on_delete=models.PROTECT, related_name="+")

    plan = models.JSONField()
    state = models.CharField(max_length=12, choices=[(s.value, s.value) for s in ClockState])
    started_at = models.DateTimeField(null=True)
    promised_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    stopped_at = models.DateTimeField(null=True)
    breached_at = models.DateTimeField(null=True)
    paused_since = models.DateTimeField(null=True)
    pause_ends_at = models.DateTimeField(null=True)
    pause_reason = models.CharField(max_length=20, blank=True, choices=[(r.value, r.value) for r in PauseReason])
    pauses_used = models.PositiveSmallIntegerField(default=0)
    warned_percent = models.PositiveSmallIntegerField(default=0)
    # When something happens by itself; the scheduler looks at nothing else.
    next_due = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["next_due"], name="clock_next_due", condition=models.Q(next_due__isnull=False)),
            models.Index(fields=["subject_kind", "subject_id"], name="clock_subject"),
            models.Index(fields=["due_at", "id"], name="clock_running_out", condition=ACTIVE),
            models.Index(fields=["owner", "due_at"], name="clock_mine", condition=ACTIVE),
            GistIndex(fields=["unit_path"], name="clock_path", condition=ACTIVE),
        ]


class ClockMove(models.Model):
    """One line of the log of clocks; append-only. `at` is when it counts, `written_at` when it was said."""

    clock = models.ForeignKey(Clock, on_delete=models.PROTECT, related_name="moves")
    kind = models.CharField(max_length=12, choices=[(k.value, k.value) for k in MoveKind])
    at = models.DateTimeField()
    reason = models.CharField(max_length=20, blank=True)
    plan = models.JSONField(null=True)
    actor = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()


class CalendarInForce(models.Model):
    """What a calendar was from a moment on; append-only, so that the past of clocks never changes."""

    code = models.CharField(max_length=40)
    since = models.DateTimeField()
    digest = models.CharField(max_length=64)
    content = models.JSONField()

    class Meta:
        indexes = [models.Index(fields=["code", "since"], name="clock_calendar_since")]


class LevelRulesVersion(DatedRules):
    """One version of the ladder and the sets of promises."""

    decided_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
