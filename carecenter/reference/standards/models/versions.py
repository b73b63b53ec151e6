"""Process standards and their versions."""

from django.db import models

from carecenter.reference.standards.types import VersionState


class Standard(models.Model):
    """One process standard through all its versions."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    opened_at = models.DateTimeField()


class StandardVersion(models.Model):
    """One version; its content changes only while it is a draft."""

    standard = models.ForeignKey(Standard, on_delete=models.PROTECT, related_name="versions")
    number = models.IntegerField()
    state = models.CharField(
        max_length=10, choices=[(s.value, s.value) for s in VersionState], default=VersionState.DRAFT.value
    )
    content = models.JSONField()
    fingerprint = models.CharField(max_length=64)
    # Two people on one draft: who saves over another's change is told.
    revision = models.IntegerField(default=1)
    change_note = models.TextField(blank=True)
    written_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    submitted_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField(null=True)
    published_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField(null=True)
    effective_at = models.DateTimeField(null=True)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["standard", "number"], name="standards_version_once"),
            # One version at a time is worked on: a second draft would be lost at publication.
            models.UniqueConstraint(
                fields=["standard"],
                condition=models.Q(state__in=[VersionState.DRAFT.value, VersionState.REVIEW.value]),
                name="standards_one_draft",
            ),
        ]
        indexes = [
            models.Index(
                fields=["effective_at"],
                name="standards_coming",
                condition=models.Q(state=VersionState.APPROVED.value, effective_at__isnull=False),
            ),
        ]
