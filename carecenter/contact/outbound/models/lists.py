"""Lists of customers to call."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.contact.outbound.types import EntryState
from carecenter.foundation.fields import UnitPathField


class CallList(models.Model):
    """Customers to call for one purpose; a name is used once."""

    name = models.CharField(max_length=60, unique=True)
    purpose = models.CharField(max_length=12)
    source = models.CharField(max_length=40, blank=True)  # empty: written by hand
    unit_path = UnitPathField()
    opened_at = models.DateTimeField()
    opened_by = models.BigIntegerField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [GistIndex(fields=["unit_path"], name="outbound_list_path")]


class ListEntry(models.Model):
    """One customer on one list; `params` fill the sentence of the source, never a name or a number of hers."""

    call_list = models.ForeignKey(CallList, on_delete=models.PROTECT, related_name="entries")
    customer = models.ForeignKey("customers.Customer", on_delete=models.PROTECT, related_name="+")
    about_kind = models.CharField(max_length=40, blank=True)
    about_id = models.BigIntegerField(default=0)
    params = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=[(s.value, s.value) for s in EntryState], default=EntryState.OPEN)
    outcome = models.CharField(max_length=20, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    taken_by = models.BigIntegerField(null=True)
    taken_at = models.DateTimeField(null=True)
    last_person_id = models.BigIntegerField(null=True)
    last_call_id = models.BigIntegerField(null=True)
    not_before = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["call_list", "customer"], name="outbound_entry_once"),
            models.UniqueConstraint(
                fields=["taken_by"], name="outbound_one_in_hand", condition=models.Q(state="TAKEN")
            ),
        ]
        indexes = [
            models.Index(
                fields=["call_list", "not_before", "id"],
                name="outbound_entry_due",
                condition=models.Q(state__in=["OPEN", "TAKEN"]),
            ),
        ]
