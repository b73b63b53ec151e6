"""Tasks and, apart from them, what people wrote."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.foundation.fields import UnitPathField
from carecenter.foundation.plain.numbers import number
from carecenter.work.cases.types import Outcome, TaskKind, TaskState


class CaseTask(models.Model):
    """One thing that somebody has to do for a customer until a due time."""

    kind = models.CharField(max_length=20, choices=[(k.value, k.value) for k in TaskKind])
    state = models.CharField(
        max_length=10, choices=[(s.value, s.value) for s in TaskState], default=TaskState.OPEN.value
    )
    # A request may come in before anybody knows whose it is.
    customer = models.ForeignKey("customers.Customer", null=True, on_delete=models.PROTECT, related_name="+")
    about_kind = models.CharField(max_length=40)
    about_id = models.BigIntegerField()
    unit_path = UnitPathField()
    owner = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    title_code = models.CharField(max_length=60)
    params = models.JSONField(default=dict)
    due_at = models.DateTimeField()
    opened_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=20, blank=True, choices=[(o.value, o.value) for o in Outcome])
    key = models.CharField(max_length=200, unique=True)

    class Meta:
        indexes = [
            GistIndex(fields=["unit_path"], name="cases_task_path"),
            models.Index(
                fields=["due_at", "id"], name="cases_task_open_due", condition=~models.Q(state=TaskState.DONE.value)
            ),
            models.Index(
                fields=["owner", "due_at"], name="cases_task_mine", condition=~models.Q(state=TaskState.DONE.value)
            ),
            models.Index(fields=["customer", "-opened_at"], name="cases_task_customer"),
            models.Index(fields=["about_kind", "about_id"], name="cases_task_about"),
        ]

    @property
    def number(self) -> str:
        """Return the number that people read out."""
        return number("G", self.pk)


class TaskText(models.Model):
    """Free text of a task, kept apart so that erasure can blank it."""

    task = models.ForeignKey(CaseTask, on_delete=models.PROTECT, related_name="texts")
    kind = models.CharField(max_length=10)  # REQUEST: what was wanted; OUTCOME: what came of it
    text = models.TextField()
    written_at = models.DateTimeField()
    writer = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
