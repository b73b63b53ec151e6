"""The one table that any look-up reads (architecture §5)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from carecenter.foundation.fields import UnitPathField
from carecenter.reference.customers.models.customers import Customer
from carecenter.reference.customers.types import KeyKind


class KeyRow(models.Model):
    """One thing known about a customer, in the form in which it is searched.

    Indexes (made by hand in the first migration, since Django cannot say them):
    (kind:value, unit_path) and (kind:reversed_value, unit_path) for equal and prefix in a reach,
    one GIN a kind over grams and the labels of unit_path for infix in a reach.
    """

    kind = models.CharField(max_length=10, choices=[(k.value, k.value) for k in KeyKind])
    value = models.TextField()
    reversed_value = models.TextField(null=True)
    grams = ArrayField(models.TextField(), null=True)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="keys")
    subject_kind = models.CharField(max_length=20)
    subject_id = models.BigIntegerField()
    unit_path = UnitPathField()

    class Meta:
        db_table = "customers_key"
        indexes = [models.Index(fields=["subject_id", "subject_kind"], name="customers_key_subject")]
