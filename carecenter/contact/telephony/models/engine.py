"""What the engine said and what it was told: stored before it is understood, done after it is stored."""

from django.db import models


class EngineEvent(models.Model):
    """One word of the engine, as it came; `due_at` lies in the future only for timers and the simulator."""

    kind = models.CharField(max_length=60)
    channel_id = models.CharField(max_length=80)
    body = models.JSONField()
    heard_at = models.DateTimeField()
    due_at = models.DateTimeField()
    handled_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["due_at", "id"], name="telephony_event_waiting", condition=models.Q(handled_at=None)),
            models.Index(fields=["channel_id"], name="telephony_event_channel"),
        ]


class EngineCommand(models.Model):
    """One thing for the engine to do, in the order of its call; written in the transaction that decided it."""

    call = models.ForeignKey("telephony.Call", on_delete=models.PROTECT, related_name="+", null=True)
    kind = models.CharField(max_length=30)
    args = models.JSONField(default=dict)
    written_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["id"], name="telephony_command_waiting", condition=models.Q(done_at=None))]
