"""Where each subscriber stands in the event log, what it has done, and what it could not do."""

from django.db import models


class Cursor(models.Model):
    """How far one named subscriber has read."""

    name = models.CharField(max_length=120, primary_key=True)
    xid = models.BigIntegerField(default=0)
    event_id = models.BigIntegerField(default=0)
    moved_at = models.DateTimeField(auto_now=True)


class Mark(models.Model):
    """This subscriber's effect of this event is in the database."""

    id = models.BigAutoField(primary_key=True)
    subscriber = models.CharField(max_length=120)
    event_id = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subscriber", "event_id"], name="foundation_mark_once")]


class DeadLetter(models.Model):
    """An event a subscriber failed on, or one that waits behind such an event of the same subject."""

    subscriber = models.CharField(max_length=120)
    event_id = models.BigIntegerField()
    event_kind = models.CharField(max_length=120)
    subject_kind = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    error = models.CharField(max_length=500)
    waits = models.BooleanField(default=False)
    attempts = models.PositiveIntegerField(default=0)
    parked_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subscriber", "event_id"], name="foundation_dead_letter_once")]
        indexes = [
            models.Index(
                fields=["subscriber", "subject_kind", "subject_id"],
                name="foundation_dead_letter_open",
                condition=models.Q(settled_at=None),
            )
        ]
