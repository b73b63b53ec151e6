"""What happened to a customer, and what is known now."""

from django.db import models

from carecenter.foundation.fields import UnitPathField
from carecenter.reference.customers.models.customers import Customer


class CustomerFact(models.Model):
    """One fact that a higher module wrote; the last writing counts."""

    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="facts")
    key = models.CharField(max_length=60)
    value = models.JSONField(null=True)
    text = models.CharField(max_length=200)
    valid_until = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["customer", "key"], name="customers_one_fact_a_key")]


class TimelineLine(models.Model):
    """One line of the story: a kind and its parameters, no name, phone, address or free text. Append-only."""

    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="timeline")
    at = models.DateTimeField()
    unit_path = UnitPathField()
    kind = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=20)
    subject_id = models.BigIntegerField()
    params = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["customer", "-at", "-id"], name="customers_timeline_newest")]


class Merge(models.Model):
    """Two customers declared one, with the undo."""

    loser = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="+")
    winner = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    actor_id = models.BigIntegerField(null=True)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.BigIntegerField(null=True)
