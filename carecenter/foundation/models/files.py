"""What was uploaded, and the answers that were given under an idempotency key."""

import uuid

from django.db import models

from carecenter.foundation.fields import UnitPathField


class StoredFile(models.Model):
    """A private file; its bytes lie in the storage under a random name and are served by signed addresses only."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    name = models.CharField(max_length=200)
    purpose = models.CharField(max_length=60)
    content_type = models.CharField(max_length=80)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    stored_as = models.CharField(max_length=200)
    thumbnail_as = models.CharField(max_length=200, blank=True)
    subject_kind = models.CharField(max_length=60, blank=True)
    subject_id = models.BigIntegerField(null=True)
    customer_id = models.BigIntegerField(null=True)
    unit_path = UnitPathField(null=True)
    stored_by = models.BigIntegerField(null=True)
    stored_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["subject_kind", "subject_id"], name="foundation_file_subject"),
            models.Index(fields=["sha256"], name="foundation_file_hash"),
        ]


class GivenAnswer(models.Model):
    """What was answered to a request with an idempotency key; the same key gets the same answer."""

    who = models.CharField(max_length=60)
    key = models.CharField(max_length=120)
    fingerprint = models.CharField(max_length=64)
    answer = models.JSONField(null=True)
    given_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["who", "key"], name="foundation_answer_once")]
        indexes = [models.Index(fields=["given_at"], name="foundation_answer_age")]
