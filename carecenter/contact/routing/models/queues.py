"""Queues: what waits where, and how its demands relax."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.contact.routing.types import Channel
from carecenter.foundation.fields import UnitPathField


class Queue(models.Model):
    """One line in which work of one channel waits; its members are all who hold its skills in its unit."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    channel = models.CharField(max_length=10, choices=[(c.value, c.value) for c in Channel])
    unit_path = UnitPathField()
    language = models.CharField(max_length=40, blank=True)
    skills = models.JSONField(default=dict)  # skill code → least level
    licences = ArrayField(models.CharField(max_length=40), default=list)
    overflow_paths = ArrayField(models.CharField(max_length=500), default=list)
    relax_skills_after = models.PositiveIntegerField(null=True, default=40)
    overflow_after = models.PositiveIntegerField(null=True, default=60)
    mandarin_after = models.PositiveIntegerField(null=True, default=120)
    sticky_seconds = models.PositiveIntegerField(default=0)
    ring_seconds = models.PositiveIntegerField(default=15)
    wrap_seconds = models.PositiveIntegerField(default=60)
    target_percent = models.PositiveSmallIntegerField(default=80)
    target_seconds = models.PositiveIntegerField(default=20)
    short_seconds = models.PositiveIntegerField(default=5)
    aht_seconds = models.PositiveIntegerField(default=240)  # until enough contacts were measured
    callback_from_seconds = models.PositiveIntegerField(default=120)
    calendar_code = models.CharField(max_length=40, default="24x7")
    closed_queue = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    active = models.BooleanField(default=True)

    class Meta:
        indexes = [GistIndex(fields=["unit_path"], name="routing_queue_path")]
