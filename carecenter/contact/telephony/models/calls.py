"""Calls, their channels, their story, their recordings."""

from django.db import models

from carecenter.contact.telephony.types import CallState, Direction, LegKind
from carecenter.foundation.fields import UnitPathField


class Call(models.Model):
    """One call. Everything below `shape` follows from its lines; `place` is where the caller stands in the menu."""

    channel_id = models.CharField(max_length=80, unique=True)
    direction = models.CharField(max_length=3, choices=[(d.value, d.value) for d in Direction])
    hotline = models.ForeignKey("telephony.Hotline", on_delete=models.PROTECT, related_name="+", null=True)
    menu = models.ForeignKey("telephony.MenuVersion", on_delete=models.PROTECT, related_name="+", null=True)
    number = models.CharField(max_length=40, blank=True)
    region = models.CharField(max_length=12, blank=True)
    candidates = models.JSONField(default=list)
    unit_path = UnitPathField()
    place = models.JSONField(default=dict)
    facts = models.JSONField(default=dict)
    playing = models.CharField(max_length=80, blank=True)
    item_id = models.BigIntegerField(null=True)  # routing's piece of work, while it waits and is served
    offer_id = models.BigIntegerField(null=True)  # routing's offer that rings or was answered
    started_at = models.DateTimeField()
    # shape
    state = models.CharField(max_length=12, default=CallState.ENTRY)
    customer_id = models.BigIntegerField(null=True)
    agent_id = models.BigIntegerField(null=True)
    language = models.CharField(max_length=12, default="zh")
    queue_code = models.CharField(max_length=60, blank=True)
    priority = models.BooleanField(default=False)
    outcome = models.CharField(max_length=40, blank=True)
    end_reason = models.CharField(max_length=20, blank=True)
    popped_at = models.DateTimeField(null=True)
    queued_at = models.DateTimeField(null=True)
    ringing_at = models.DateTimeField(null=True)
    talk_at = models.DateTimeField(null=True)
    held_at = models.DateTimeField(null=True)
    hold_seconds = models.IntegerField(default=0)
    prompt_seconds = models.IntegerField(default=0)
    peak_seconds = models.IntegerField(default=0)
    talk_ended_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    offers = models.IntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["agent_id"], name="telephony_call_of_agent", condition=models.Q(ended_at=None)),
            models.Index(
                fields=["offer_id"], name="telephony_call_of_offer", condition=models.Q(offer_id__isnull=False)
            ),
            models.Index(fields=["state"], name="telephony_call_running", condition=models.Q(ended_at=None)),
            models.Index(fields=["customer_id", "-started_at"], name="telephony_call_customer"),
            models.Index(fields=["-started_at", "-id"], name="telephony_call_newest"),
        ]


class CallLeg(models.Model):
    """One channel of the engine and what it is for."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="+")
    channel_id = models.CharField(max_length=80, unique=True)
    kind = models.CharField(max_length=10, choices=[(k.value, k.value) for k in LegKind])
    person_id = models.BigIntegerField(null=True)
    asked_at = models.DateTimeField()
    up_at = models.DateTimeField(null=True)
    gone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["call"], name="telephony_leg_of_call")]


class CallLine(models.Model):
    """One line of a call's story; append-only. Calls can be built again from these alone."""

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    kind = models.CharField(max_length=20)
    facts = models.JSONField(default=dict)


class Recording(models.Model):
    """A recorded call; private, kept six months, every listening is audited."""

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120, unique=True)
    purpose = models.CharField(max_length=12, default="CALL")
    file_id = models.CharField(max_length=40, blank=True)
    seconds = models.IntegerField(default=0)
    marks = models.JSONField(default=list)
    started_at = models.DateTimeField()
    delete_after = models.DateField()
    deleted_at = models.DateTimeField(null=True)
