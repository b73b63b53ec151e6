"""What waits, and the offers made of it."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.contact.routing.models.queues import Queue
from carecenter.contact.routing.types import Channel, OfferState, WorkState
from carecenter.foundation.fields import UnitPathField

WAITS = models.Q(state=WorkState.WAITING.value)


class WorkItem(models.Model):
    """One piece of work in a queue, from entry to the end of wrap-up.

    `needs` and `sites` are the demand of the present step; the clock rewrites them when `widen_at` is reached.
    """

    queue = models.ForeignKey(Queue, on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    channel = models.CharField(max_length=10, choices=[(c.value, c.value) for c in Channel])
    exclusive = models.BooleanField()
    work_kind = models.CharField(max_length=40)
    work_id = models.BigIntegerField()
    customer = models.ForeignKey("customers.Customer", null=True, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=200, unique=True)
    required = models.JSONField(default=dict)
    weight = models.SmallIntegerField(default=0)
    at_head = models.BooleanField(default=False)  # came back: before all others, with its first time of entry
    entered_at = models.DateTimeField()
    order_at = models.DateTimeField()
    not_before_at = models.DateTimeField()
    step = models.CharField(max_length=12)
    needs = ArrayField(models.CharField(max_length=60), default=list)
    sites = ArrayField(models.CharField(max_length=500), default=list)
    widen_at = models.DateTimeField(null=True)
    sticky_person_id = models.BigIntegerField(null=True)
    refused_by = ArrayField(models.BigIntegerField(), default=list)
    state = models.CharField(max_length=12, choices=[(s.value, s.value) for s in WorkState], default="WAITING")
    agent = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    offers = models.PositiveIntegerField(default=0)
    answered_at = models.DateTimeField(null=True)
    hold_at = models.DateTimeField(null=True)
    hold_seconds = models.PositiveIntegerField(default=0)
    ended_at = models.DateTimeField(null=True)
    wrapped_at = models.DateTimeField(null=True)
    transferred = models.BooleanField(default=False)

    class Meta:
        indexes = [
            GistIndex(fields=["unit_path"], name="routing_work_path"),
            models.Index(fields=["-at_head", "order_at", "id"], name="routing_work_order", condition=WAITS),
            models.Index(fields=["queue", "-at_head", "order_at", "id"], name="routing_work_queue", condition=WAITS),
            models.Index(
                fields=["widen_at"], name="routing_work_widen", condition=WAITS & models.Q(widen_at__isnull=False)
            ),
            models.Index(fields=["work_kind", "work_id"], name="routing_work_whose"),
            models.Index(fields=["customer", "-entered_at"], name="routing_work_customer"),
            models.Index(fields=["queue", "-entered_at"], name="routing_work_recent"),
        ]
        constraints = [
            # An agent never has two exclusive pieces in hand, whatever the code believes.
            models.UniqueConstraint(
                fields=["agent"],
                name="routing_one_in_hand",
                condition=models.Q(exclusive=True, state__in=["OFFERED", "ACTIVE", "WRAPPING"]),
            )
        ]


class Offer(models.Model):
    """One person was asked to take one piece of work; `reasons` say why she, why now, why nobody else."""

    item = models.ForeignKey(WorkItem, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=[(s.value, s.value) for s in OfferState], default="OPEN")
    offered_at = models.DateTimeField()
    ring_until_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    reasons = models.JSONField(default=dict)

    class Meta:
        indexes = [
            models.Index(fields=["ring_until_at"], name="routing_offer_due", condition=models.Q(state="OPEN")),
            models.Index(fields=["item", "id"], name="routing_offer_item"),
            models.Index(fields=["person", "-id"], name="routing_offer_person"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["item"], name="routing_offered_once", condition=models.Q(state="OPEN"))
        ]
