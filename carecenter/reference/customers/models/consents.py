"""What a customer allowed, and when she took it back."""

from django.db import models

from carecenter.reference.customers.models.customers import Customer
from carecenter.reference.customers.types import Purpose


class Consent(models.Model):
    """One line of the ledger; the newest line of a purpose counts. Append-only in the database."""

    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="consents")
    purpose = models.CharField(max_length=20, choices=[(p.value, p.value) for p in Purpose])
    given = models.BooleanField()
    channel = models.CharField(max_length=20)
    text_version = models.CharField(max_length=20)
    evidence = models.CharField(max_length=80, blank=True)
    at = models.DateTimeField()
    actor_id = models.BigIntegerField(null=True)

    class Meta:
        indexes = [models.Index(fields=["customer", "purpose", "-id"], name="customers_consent_newest")]
