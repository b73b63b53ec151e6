"""A provider's day in versions: tours, and the jobs that nobody serves with the reason."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.foundation.fields import UnitPathField


class PlanDay(models.Model):
    """The day of one provider: the row that planners lock, and which version counts."""

    provider = models.ForeignKey("providers.Provider", on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    office_path = UnitPathField()
    day = models.DateField()
    version = models.PositiveIntegerField(default=0)
    published_version = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["provider", "day"], name="dispatch_plan_day")]
        indexes = [
            GistIndex(fields=["unit_path"], name="dispatch_day_path"),
            models.Index(fields=["day"], name="dispatch_day"),
        ]


class DayPlan(models.Model):
    """One version of a day: why it was made, what it costs; never changed, only followed by another."""

    plan_day = models.ForeignKey(PlanDay, on_delete=models.PROTECT, related_name="versions")
    version = models.PositiveIntegerField()
    cause = models.CharField(max_length=24)
    made_at = models.DateTimeField()
    made_by_id = models.BigIntegerField(null=True)
    before_version = models.PositiveIntegerField(null=True)  # an undo goes back to it
    cost = models.JSONField(default=dict)  # minutes by term
    insertion_minutes = models.IntegerField(null=True)
    fairness_gap = models.PositiveIntegerField(default=0)
    solve_ms = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan_day", "version"], name="dispatch_plan_version")]


class PlanStop(models.Model):
    """A stop of a tour; the job is field service's, its explanation codes and minutes."""

    plan = models.ForeignKey(DayPlan, on_delete=models.CASCADE, related_name="stops")
    technician = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8)
    job = models.ForeignKey("field_service.Job", null=True, on_delete=models.PROTECT, related_name="+")
    start_at = models.DateTimeField()
    end_at = models.DateTimeField()
    frozen = models.BooleanField(default=False)
    why = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["plan", "technician", "start_at"], name="dispatch_stop_order")]


class PlanLeft(models.Model):
    """A job that the plan does not serve, and why."""

    plan = models.ForeignKey(DayPlan, on_delete=models.CASCADE, related_name="left")
    job = models.ForeignKey("field_service.Job", on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=24)
    detail = models.CharField(max_length=60, blank=True)
    others = models.JSONField(default=list)
