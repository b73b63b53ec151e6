"""Running processes: their state, what happened, tasks and timers."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.foundation.fields import UnitPathField
from carecenter.foundation.plain.numbers import number
from carecenter.reference.standards.types import Phase
from carecenter.work.processes.types import TaskState

LIVING = [Phase.RUNNING.value, Phase.COMPENSATING.value]
WAITING = [TaskState.OPEN.value, TaskState.TAKEN.value]


class ProcessInstance(models.Model):
    """One process of one subject on one version of a standard."""

    version = models.ForeignKey("standards.StandardVersion", on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=40)
    about_kind = models.CharField(max_length=40)
    about_id = models.BigIntegerField()
    customer = models.ForeignKey("customers.Customer", null=True, on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    parent_key = models.CharField(max_length=60, blank=True)
    depth = models.IntegerField(default=0)
    first_facts = models.JSONField(default=dict)
    state = models.JSONField()
    at = models.CharField(max_length=40)
    phase = models.CharField(max_length=12, choices=[(p.value, p.value) for p in Phase])
    outcome = models.CharField(max_length=60, blank=True)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["about_kind", "about_id"],
                condition=models.Q(phase__in=LIVING, parent=None),
                name="processes_one_a_subject",
            ),
        ]
        indexes = [
            models.Index(fields=["about_kind", "about_id", "-id"], name="processes_about"),
            models.Index(fields=["version", "id"], name="processes_living", condition=models.Q(phase__in=LIVING)),
            models.Index(fields=["code", "-ended_at"], name="processes_ended"),
        ]


class ProcessStep(models.Model):
    """One thing that happened to a process, as the pure rules got it; append-only, replayed by dry runs."""

    process = models.ForeignKey(ProcessInstance, on_delete=models.PROTECT, related_name="steps")
    at = models.DateTimeField()
    kind = models.CharField(max_length=20)
    values = models.JSONField()
    person = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")


class ProcessTask(models.Model):
    """A task of a process, for a post and perhaps a person."""

    process = models.ForeignKey(ProcessInstance, on_delete=models.PROTECT, related_name="tasks")
    key = models.CharField(max_length=60)
    node = models.CharField(max_length=40)
    post = models.CharField(max_length=40, blank=True)
    owner = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    state = models.CharField(
        max_length=10, choices=[(s.value, s.value) for s in TaskState], default=TaskState.OPEN.value
    )
    opened_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    # Where nothing is promised, a task sorts behind all that have a due time.
    sort_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    finished_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=40, blank=True)
    checks = models.JSONField(default=list)
    off_process = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["process", "key"], name="processes_task_once")]
        indexes = [
            GistIndex(fields=["unit_path"], name="processes_task_path"),
            models.Index(fields=["sort_at", "id"], name="processes_task_due", condition=models.Q(state__in=WAITING)),
            models.Index(fields=["post", "sort_at"], name="processes_task_post", condition=models.Q(state__in=WAITING)),
            models.Index(
                fields=["owner", "sort_at"], name="processes_task_mine", condition=models.Q(state__in=WAITING)
            ),
        ]

    @property
    def number(self) -> str:
        """Return the number that people read out."""
        return number("L", self.pk)


class ProcessTaskText(models.Model):
    """Free text of a task, kept apart so that erasure can blank it."""

    task = models.ForeignKey(ProcessTask, on_delete=models.PROTECT, related_name="texts")
    kind = models.CharField(max_length=10)  # RESULT, EVIDENCE or REASON
    text = models.TextField()
    written_at = models.DateTimeField()
    writer = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")


class ProcessTimer(models.Model):
    """A boundary timer that runs; the schedule sleeps until the next one."""

    process = models.ForeignKey(ProcessInstance, on_delete=models.PROTECT, related_name="timers")
    key = models.CharField(max_length=100)
    started_at = models.DateTimeField()
    due_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["process", "key"], name="processes_timer_once")]
        indexes = [models.Index(fields=["due_at", "id"], name="processes_timer_due")]
