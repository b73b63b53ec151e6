"""Controlled documents: policies, norms, papers, with versions and read confirmations."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from carecenter.reference.standards.types import DocumentKind, VersionState


class Document(models.Model):
    """One document through all its versions."""

    number = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=10, choices=[(k.value, k.value) for k in DocumentKind])
    title = models.CharField(max_length=120)
    opened_at = models.DateTimeField()


class DocumentVersion(models.Model):
    """One version; its text changes only while it is a draft."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="versions")
    number = models.IntegerField()
    state = models.CharField(
        max_length=10, choices=[(s.value, s.value) for s in VersionState], default=VersionState.DRAFT.value
    )
    text = models.TextField()
    change_note = models.TextField(blank=True)
    # Post codes; empty means everybody.
    audience = ArrayField(models.CharField(max_length=40), default=list)
    written_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    approved_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True)
    effective_date = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="standards_document_version_once"),
            models.UniqueConstraint(
                fields=["document"],
                condition=models.Q(state__in=[VersionState.DRAFT.value, VersionState.REVIEW.value]),
                name="standards_document_one_draft",
            ),
        ]


class DocumentReading(models.Model):
    """A person confirms to have read a version; append-only."""

    version = models.ForeignKey(DocumentVersion, on_delete=models.PROTECT, related_name="readings")
    person = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="+")
    read_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "person"], name="standards_reading_once")]
