"""Long work on many processes at once: a dry run or a migration, with how far it is."""

from django.db import models

from carecenter.work.processes.types import RunKind, RunState


class VersionRun(models.Model):
    """One pass over processes of a standard for one version, done by the worker; what came of it stays."""

    kind = models.CharField(max_length=10, choices=[(k.value, k.value) for k in RunKind])
    version = models.ForeignKey("standards.StandardVersion", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(
        max_length=10, choices=[(s.value, s.value) for s in RunState], default=RunState.ASKED.value
    )
    # MIGRATION: old node code → new, where they differ.
    nodes = models.JSONField(default=dict)
    asked_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    total = models.IntegerField(default=0)
    done = models.IntegerField(default=0)
    # One line a process: what became of it.
    lines = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "kind"],
                condition=models.Q(state__in=["ASKED", "RUNNING"]),
                name="processes_one_run",
            ),
        ]
        indexes = [models.Index(fields=["version", "kind", "-id"], name="processes_run_of")]
