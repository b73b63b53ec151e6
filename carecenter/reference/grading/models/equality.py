"""Samples by grade, fed by modules above, and what the monitor found in them."""

from django.db import models


class EqualitySample(models.Model):
    """One value of a measure that must be alike for everyone; the key makes it count once."""

    measure = models.CharField(max_length=30)
    tier = models.CharField(max_length=1)
    value = models.FloatField()
    at = models.DateTimeField()
    key = models.CharField(max_length=120, unique=True)

    class Meta:
        indexes = [models.Index(fields=["measure", "at"], name="grading_sample_measure")]


class EqualityCheck(models.Model):
    """One look at a measure over a window: means and counts by grade, H, p, the widest gap; append-only."""

    measure = models.CharField(max_length=30)
    at = models.DateTimeField()
    since = models.DateTimeField()
    groups = models.JSONField()
    h = models.FloatField(null=True)
    p_value = models.FloatField(null=True)
    gap = models.FloatField(null=True)
    alert = models.BooleanField()
