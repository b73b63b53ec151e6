"""Grades as they stand, the runs they come from, and what people decided otherwise."""

from django.db import models

from carecenter.foundation.dated_rules import DatedRules
from carecenter.reference.grading.types import Tier

TIER_CHOICES = [(tier.value, tier.value) for tier in Tier]


class GradingRulesVersion(DatedRules):
    """One version of weights, bands and the entitlement matrix."""

    decided_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")


class GradingRun(models.Model):
    """One batch over figures handed down; append-only."""

    at = models.DateTimeField()
    segment = models.CharField(max_length=20)
    quarter = models.CharField(max_length=7)  # 2026-Q1
    rules_version = models.CharField(max_length=40)
    graded = models.PositiveIntegerField()
    changed = models.PositiveIntegerField()


class GradeLine(models.Model):
    """What a run found for one customer: figures, percentiles, score; append-only, the explanation of a grade."""

    run = models.ForeignKey(GradingRun, on_delete=models.PROTECT, related_name="lines")
    customer = models.ForeignKey("customers.Customer", on_delete=models.PROTECT, related_name="+")
    contribution = models.FloatField()
    influence = models.FloatField()
    growth = models.FloatField()
    contribution_percentile = models.FloatField()
    influence_percentile = models.FloatField()
    growth_percentile = models.FloatField()
    score = models.FloatField()
    computed_tier = models.CharField(max_length=1, choices=TIER_CHOICES)
    tier = models.CharField(max_length=1, choices=TIER_CHOICES)
    why = models.CharField(max_length=20)

    class Meta:
        indexes = [models.Index(fields=["customer", "-id"], name="grading_line_customer")]


class CustomerGrade(models.Model):
    """A customer's grade from the last run; who opted out keeps none."""

    customer = models.OneToOneField("customers.Customer", on_delete=models.PROTECT, related_name="+", primary_key=True)
    tier = models.CharField(max_length=1, choices=TIER_CHOICES, default=Tier.C.value)
    score = models.FloatField(null=True)
    below_runs = models.PositiveSmallIntegerField(default=0)
    quarter = models.CharField(max_length=7, blank=True)
    since = models.DateTimeField()
    line = models.ForeignKey(GradeLine, null=True, on_delete=models.PROTECT, related_name="+")
    opted_out_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["tier", "-score", "customer"], name="grading_grade_tier")]


class GradeOverride(models.Model):
    """A grade that a person proposed and another approved, for a limited time."""

    customer = models.ForeignKey("customers.Customer", on_delete=models.PROTECT, related_name="+")
    tier = models.CharField(max_length=1, choices=TIER_CHOICES)
    reason = models.CharField(max_length=500)
    proposed_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    approved_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True)
    refused_at = models.DateTimeField(null=True)
    expires_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["customer", "-id"], name="grading_override_customer")]
