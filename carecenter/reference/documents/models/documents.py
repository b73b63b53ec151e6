"""Controlled documents, their editions, and who has read them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from carecenter.reference.documents.rules.texts import Block, blocks_of
from carecenter.reference.documents.types import DocumentKind, EditionState

OPEN = [EditionState.DRAFT.value, EditionState.REVIEW.value]


class Document(models.Model):
    """One document through all its editions; the number is on every printed page."""

    number = models.CharField(max_length=30, unique=True)
    kind = models.CharField(max_length=8, choices=[(k.value, k.value) for k in DocumentKind])
    title = models.CharField(max_length=120)
    owner_post = models.CharField(max_length=40, blank=True)
    opened_at = models.DateTimeField()


class Edition(models.Model):
    """One edition; its text changes only while it is a draft."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="editions")
    number = models.IntegerField()
    state = models.CharField(
        max_length=10, choices=[(s.value, s.value) for s in EditionState], default=EditionState.DRAFT.value
    )
    body = models.TextField(blank=True)
    change_note = models.TextField(blank=True)
    # Codes of posts that have to read it; none means everybody.
    audience = ArrayField(models.CharField(max_length=40), default=list)
    revision = models.IntegerField(default=1)
    written_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    submitted_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    remark = models.TextField(blank=True)
    effective_date = models.DateField(null=True)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="documents_edition_once"),
            models.UniqueConstraint(
                fields=["document"], condition=models.Q(state__in=OPEN), name="documents_one_draft"
            ),
            models.UniqueConstraint(
                fields=["document"],
                condition=models.Q(state=EditionState.ACTIVE.value),
                name="documents_one_in_force",
            ),
        ]

    @property
    def blocks(self) -> list[Block]:
        """Return the text as headings, lists and paragraphs."""
        return blocks_of(self.body)


class Reading(models.Model):
    """A person has read an edition; append-only."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="readings")
    person = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="+")
    read_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["edition", "person"], name="documents_read_once")]
