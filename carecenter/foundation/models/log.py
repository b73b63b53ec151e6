"""The two append-only logs: events and audit. Made by hand in the first migration (partitions, triggers)."""

from django.db import models

from carecenter.foundation.fields import UnitPathField


class EventRow(models.Model):
    """One event; read in the order of (xid, id), and only once all older transactions have ended."""

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    kind = models.TextField()
    version = models.SmallIntegerField()
    subject_kind = models.TextField()
    subject_id = models.BigIntegerField()
    customer_id = models.BigIntegerField(null=True)
    unit_path = UnitPathField(null=True)
    actor_id = models.BigIntegerField(null=True)
    on_behalf_of = models.BigIntegerField(null=True)
    request_id = models.TextField()
    caused_by = models.BigIntegerField(null=True)
    depth = models.SmallIntegerField()
    facts = models.JSONField()

    class Meta:
        managed = False
        db_table = "foundation_event"


class AuditLine(models.Model):
    """Who did what to which thing, when; without personal data."""

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    action = models.TextField()
    actor_kind = models.TextField()
    actor_id = models.BigIntegerField(null=True)
    on_behalf_of = models.BigIntegerField(null=True)
    request_id = models.TextField()
    subject_kind = models.TextField()
    subject_id = models.BigIntegerField(null=True)
    customer_id = models.BigIntegerField(null=True)
    unit_path = UnitPathField(null=True)
    facts = models.JSONField()

    class Meta:
        managed = False
        db_table = "foundation_audit"


class AuditSeal(models.Model):
    """The hash over the audit lines up to one place in log order, chained to the seal before it."""

    last_xid = models.BigIntegerField()
    last_id = models.BigIntegerField(unique=True)
    lines = models.IntegerField()
    digest = models.CharField(max_length=64)
    sealed_at = models.DateTimeField()
