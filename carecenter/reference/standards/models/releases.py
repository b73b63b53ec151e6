"""What stands between a draft and its use: approvals, dry runs, release tasks, and when which version holds."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from carecenter.reference.standards.models.versions import Standard, StandardVersion
from carecenter.reference.standards.types import ApprovalRole, ItemKind, ReleaseKind


class Approval(models.Model):
    """One decision about a submitted version; append-only."""

    version = models.ForeignKey(StandardVersion, on_delete=models.PROTECT, related_name="approvals")
    role = models.CharField(max_length=12, choices=[(r.value, r.value) for r in ApprovalRole])
    person = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    unit_code = models.CharField(max_length=40, blank=True)
    # The submission that was judged: what was decided about an earlier one counts no more.
    submitted_at = models.DateTimeField()
    agreed = models.BooleanField()
    remark = models.TextField(blank=True)
    decided_at = models.DateTimeField()


class ReleaseTask(models.Model):
    """Training, bulletin or notice that belongs to a version, confirmed by a person with evidence."""

    version = models.ForeignKey(StandardVersion, on_delete=models.PROTECT, related_name="release_tasks")
    kind = models.CharField(max_length=10, choices=[(k.value, k.value) for k in ReleaseKind])
    title = models.CharField(max_length=120)
    audience = ArrayField(models.CharField(max_length=40), default=list)
    due_date = models.DateField()
    confirmed_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(null=True)
    evidence = models.TextField(blank=True)


class DryRun(models.Model):
    """The replay of historic processes through a version; append-only."""

    version = models.ForeignKey(StandardVersion, on_delete=models.PROTECT, related_name="dry_runs")
    revision = models.IntegerField()
    ran_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    ran_at = models.DateTimeField()
    # How many ended processes there were to replay.
    available = models.IntegerField()
    replayed = models.IntegerField()
    diverged = models.IntegerField()
    lines = models.JSONField(default=list)


class InForce(models.Model):
    """From when which version of a standard holds; append-only, the latest line not in the future counts."""

    standard = models.ForeignKey(Standard, on_delete=models.PROTECT, related_name="in_force")
    version = models.ForeignKey(StandardVersion, on_delete=models.PROTECT, related_name="+")
    from_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["standard", "-from_at", "-id"], name="standards_in_force")]


class Rollback(models.Model):
    """The wish to return to the version before, and who agreed."""

    version = models.ForeignKey(StandardVersion, on_delete=models.PROTECT, related_name="rollbacks")
    prior = models.ForeignKey(StandardVersion, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    asked_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    agreed_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    agreed_at = models.DateTimeField(null=True)


class StandardItem(models.Model):
    """One checkable line of a published version, for the checklist, quality assurance or training; append-only."""

    version = models.ForeignKey(StandardVersion, on_delete=models.PROTECT, related_name="items")
    kind = models.CharField(max_length=6, choices=[(k.value, k.value) for k in ItemKind])
    node = models.CharField(max_length=40)
    code = models.CharField(max_length=40)
    text = models.CharField(max_length=300)
    content = models.JSONField(default=dict)
    place = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "kind", "node", "code"], name="standards_item_once"),
        ]
