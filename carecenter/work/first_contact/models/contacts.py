"""Contacts that a human answered."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.foundation.fields import UnitPathField


class NotedContact(models.Model):
    """One contact of a customer that a human answered: a call, a chat, a visit to a store; noted once."""

    customer = models.ForeignKey("customers.Customer", null=True, on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey("cases.Case", null=True, on_delete=models.PROTECT, related_name="+")
    contact_kind = models.CharField(max_length=20)
    contact_id = models.BigIntegerField()
    channel = models.CharField(max_length=12)
    reason_code = models.CharField(max_length=60, blank=True)
    family = models.CharField(max_length=60, blank=True)
    passed_on = models.BooleanField(default=False)
    unit_path = UnitPathField()
    person = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contact_kind", "contact_id"], name="first_contact_once")]
        indexes = [
            models.Index(fields=["customer", "family", "at"], name="first_contact_repeat"),
            models.Index(fields=["at"], name="first_contact_at"),
            GistIndex(fields=["unit_path"], name="first_contact_path"),
        ]
