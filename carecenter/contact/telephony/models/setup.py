"""Hotlines, menus, agents' telephones, and calls that were promised or must not be made."""

from django.db import models

from carecenter.contact.telephony.types import CallbackState
from carecenter.foundation.fields import UnitPathField


class Hotline(models.Model):
    """A number that customers dial; whose number our calls show is another thing."""

    number = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    brand = models.CharField(max_length=60, blank=True)
    unit_path = UnitPathField()
    menu_code = models.CharField(max_length=60)
    area_routes = models.JSONField(default=dict)
    caller_id = models.CharField(max_length=40, blank=True)
    is_active = models.BooleanField(default=True)


class MenuVersion(models.Model):
    """One version of a voice menu: DRAFT → TESTED → PUBLISHED → RETIRED; published ones never change."""

    code = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    name = models.CharField(max_length=80)
    state = models.CharField(max_length=10, default="DRAFT")
    data = models.JSONField()
    changed_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True)
    changed_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["code", "version"], name="telephony_menu_version"),
            models.UniqueConstraint(
                fields=["code"], name="telephony_menu_in_force", condition=models.Q(state="PUBLISHED")
            ),
        ]


class AgentPhone(models.Model):
    """Where a person's telephone stands for this session; whether she takes calls is routing's presence."""

    person_id = models.BigIntegerField(unique=True)
    kind = models.CharField(max_length=10)
    endpoint = models.CharField(max_length=120)
    secret = models.CharField(max_length=60, blank=True)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)


class Callback(models.Model):
    """A call that a customer was promised."""

    key = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=12)
    state = models.CharField(max_length=12, default=CallbackState.QUEUED)
    number = models.CharField(max_length=40)
    customer_id = models.BigIntegerField(null=True)
    unit_path = UnitPathField()
    queue_code = models.CharField(max_length=60)
    language = models.CharField(max_length=12, default="zh")
    call = models.ForeignKey("telephony.Call", on_delete=models.PROTECT, related_name="+", null=True)
    last_call = models.ForeignKey("telephony.Call", on_delete=models.PROTECT, related_name="+", null=True)
    promised_at = models.DateTimeField()
    not_before = models.DateTimeField()
    asked_at = models.DateTimeField()
    enqueued_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)  # how often she was called
    turns = models.PositiveSmallIntegerField(default=0)  # how often it was put off without calling her
    item_id = models.BigIntegerField(null=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["not_before"], name="telephony_callback_due", condition=models.Q(state__in=["QUEUED", "RETRY"])
            )
        ]


class DoNotCall(models.Model):
    """A number that does not want to be called; an empty purpose stands for all but safety."""

    number = models.CharField(max_length=40)
    purpose = models.CharField(max_length=12, blank=True)
    since = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["number", "purpose"], name="telephony_refused_once")]


class PlayedFloor(models.Model):
    """Whether the floor is played (one row), and whose numbers the invented callers have."""

    is_on = models.BooleanField(default=False)
    numbers = models.JSONField(default=list)
    started_at = models.DateTimeField()
