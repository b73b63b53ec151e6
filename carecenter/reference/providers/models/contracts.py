"""Contracts and papers."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from carecenter.reference.providers.models.providers import Provider
from carecenter.reference.providers.types import DocumentKind


class Contract(models.Model):
    """What a provider may be given: regions × product lines × job types, so many jobs a day, between two days."""

    provider = models.ForeignKey(Provider, on_delete=models.PROTECT, related_name="contracts")
    number = models.CharField(max_length=40)
    valid_from = models.DateField()
    valid_until = models.DateField()
    # Division codes by prefix: "32" is a province, "3201" a city, "320106" a district.
    regions = ArrayField(models.CharField(max_length=6))
    line_codes = ArrayField(models.CharField(max_length=40))
    job_types = ArrayField(models.CharField(max_length=40))
    daily_capacity = models.PositiveIntegerField()
    backup = models.BooleanField(default=False)
    price_list = models.CharField(max_length=40, blank=True)
    deposit = models.DecimalField(max_digits=12, decimal_places=2, default=0)
    ended_date = models.DateField(null=True)
    end_reason = models.CharField(max_length=200, blank=True)
    signed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["provider", "number"], name="providers_contract_number"),
            models.CheckConstraint(
                condition=models.Q(valid_until__gte=models.F("valid_from")), name="providers_contract_days"
            ),
        ]
        indexes = [GinIndex(fields=["regions"], name="providers_contract_regions")]


class Document(models.Model):
    """A licence, an insurance, a permit: counts to the end of its last day."""

    provider = models.ForeignKey(Provider, on_delete=models.PROTECT, related_name="documents")
    kind = models.CharField(max_length=12, choices=[(k.value, k.value) for k in DocumentKind])
    number = models.CharField(max_length=80, blank=True)
    valid_until = models.DateField(null=True)
    file_id = models.UUIDField(null=True)
    recorded_at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True)
    # The smallest number of days before the end at which the office has been told already.
    told_days = models.IntegerField(null=True)

    class Meta:
        indexes = [models.Index(fields=["valid_until"], name="providers_document_end")]
