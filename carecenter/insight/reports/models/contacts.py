"""Contacts as figures count them, and the imported rows they were understood from."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.foundation.fields import UnitPathField


class ContactRecord(models.Model):
    """One contact that entered a human queue and how it ended; all figures of §1.1 are sums over these."""

    source_key = models.CharField(max_length=120, unique=True)
    source = models.CharField(max_length=20)  # ROUTING: our own queues; FILE: an imported call log
    queue_code = models.CharField(max_length=40)
    channel = models.CharField(max_length=10)
    unit_path = UnitPathField()
    agent = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    agent_code = models.CharField(max_length=40, blank=True)  # of an imported log, where nobody of ours is meant
    customer = models.ForeignKey("customers.Customer", null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField()
    wait_seconds = models.PositiveIntegerField()
    talk_seconds = models.PositiveIntegerField(default=0)
    hold_seconds = models.PositiveIntegerField(default=0)
    wrap_seconds = models.PositiveIntegerField(default=0)
    transferred = models.BooleanField(default=False)

    class Meta:
        indexes = [
            GistIndex(fields=["unit_path"], name="reports_contact_path"),
            models.Index(fields=["entered_at", "id"], name="reports_contact_entered"),
            models.Index(fields=["queue_code", "entered_at"], name="reports_contact_queue"),
        ]


class CallFile(models.Model):
    """An imported call log; the same bytes are one file."""

    sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=200)
    zone = models.CharField(max_length=40)
    unit_path = UnitPathField()
    stored_at = models.DateTimeField()
    understood_at = models.DateTimeField(null=True)


class CallFileRow(models.Model):
    """One line as it came, kept before it is understood; `verdict` is CONTACT or the reason why it is none."""

    file = models.ForeignKey(CallFile, on_delete=models.PROTECT, related_name="+")
    line = models.PositiveIntegerField()
    values = models.JSONField()
    verdict = models.CharField(max_length=20, blank=True)
    field = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "line"], name="reports_file_line_once")]
