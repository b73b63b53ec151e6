"""Plans of maintenance: one row a cycle of one piece of equipment."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.foundation.fields import UnitPathField
from carecenter.work.care.types import OPEN_STATES, PlanState

_OPEN = models.Q(state__in=[state.value for state in OPEN_STATES])


class CarePlan(models.Model):
    """One cycle."""

    equipment = models.ForeignKey("equipment.Equipment", on_delete=models.PROTECT, related_name="+")
    customer = models.ForeignKey("customers.Customer", on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    region_code = models.CharField(max_length=6, blank=True)
    line_code = models.CharField(max_length=40, blank=True)
    installed_date = models.DateField(null=True)
    due_date = models.DateField()
    state = models.CharField(
        max_length=12, choices=[(s.value, s.value) for s in PlanState], default=PlanState.PLANNED.value
    )
    notices = models.PositiveSmallIntegerField(default=0)
    tries = models.PositiveSmallIntegerField(default=0)
    # A number, no key: the job module knows nothing of plans and this one only follows its events.
    job_id = models.BigIntegerField(null=True, db_index=True)
    planned_at = models.DateTimeField()
    moved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["equipment"], name="care_plan_one_open", condition=_OPEN),
        ]
        indexes = [
            GistIndex(fields=["unit_path"], name="care_plan_path"),
            models.Index(fields=["due_date", "id"], name="care_plan_due", condition=_OPEN),
            models.Index(fields=["customer"], name="care_plan_customer"),
        ]
