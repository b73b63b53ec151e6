"""What a technician brings back: answers, photographs, parts, places, the customer's signature."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from carecenter.work.field_service.models.jobs import Job
from carecenter.work.field_service.types import SignedBy


class JobAnswer(models.Model):
    """The answer to one checklist item; the last one counts."""

    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="answers")
    item = models.CharField(max_length=60)
    value = models.CharField(max_length=200)
    within_limits = models.BooleanField(default=True)
    at = models.DateTimeField()
    by_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["job", "item"], name="field_answer_once")]


class JobEvidence(models.Model):
    """A photograph for one evidence item; a wrong one is withdrawn, never deleted."""

    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="evidence")
    item = models.CharField(max_length=60)
    file_id = models.UUIDField()
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    # When the camera took it, and its difference hash in four bands of 16 bits (empty for a flat picture).
    taken_at = models.DateTimeField(null=True)
    bands = ArrayField(models.IntegerField(), default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["job", "item", "sha256"], name="field_evidence_once")]
        indexes = [GinIndex(fields=["bands"], name="field_evidence_bands")]


class JobPart(models.Model):
    """A part put in."""

    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="parts")
    part_code = models.CharField(max_length=60)
    quantity = models.PositiveSmallIntegerField(default=1)
    serial = models.CharField(max_length=60, blank=True)
    old_serial = models.CharField(max_length=60, blank=True)
    charged = models.BooleanField(default=False)
    old_returned = models.BooleanField(default=False)


class JobPlace(models.Model):
    """Where the technician's telephone was at check-in; kept apart so that it can be blanked."""

    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="places")
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    latitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    metres = models.PositiveIntegerField(null=True)
    accuracy = models.PositiveIntegerField(null=True)
    by_code = models.BooleanField(default=False)
    at = models.DateTimeField()


class JobText(models.Model):
    """Free text of a job; a side row that erasure may blank."""

    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="texts")
    kind = models.CharField(max_length=16)
    text = models.TextField()
    at = models.DateTimeField()
    by_id = models.BigIntegerField(null=True)


class JobSignature(models.Model):
    """The customer's confirmation, bound to a hash of what was confirmed. Append-only but for the signer's name."""

    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="signatures")
    revision = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=8, choices=[(k.value, k.value) for k in SignedBy])
    signer_name = models.CharField(max_length=80)
    file_id = models.UUIDField(null=True)
    snapshot = models.JSONField()
    sha256 = models.CharField(max_length=64)
    # Of what a telephone without signal showed to the signer.
    shown_sha256 = models.CharField(max_length=64, blank=True)
    signed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["job", "revision"], name="field_signature_revision")]


class JobDoubt(models.Model):
    """Something about a job's evidence that makes it less credible; it warns and blocks nothing."""

    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="doubts")
    kind = models.CharField(max_length=16)
    item = models.CharField(max_length=60, blank=True)
    points = models.PositiveSmallIntegerField()
    facts = models.JSONField(default=dict)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["job", "kind", "item"], name="field_doubt_once")]
