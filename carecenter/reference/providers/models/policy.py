"""The brand's rules for its providers; one row."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Policy(models.Model):
    """What admission asks for, when an ending document is told, how long contracts and hand-overs run."""

    technicians = models.PositiveSmallIntegerField(default=2)
    trial_jobs = models.PositiveSmallIntegerField(default=20)
    documents = ArrayField(models.CharField(max_length=12), default=list)
    notice_days = ArrayField(models.PositiveSmallIntegerField(), default=list)
    contract_months = models.PositiveSmallIntegerField(default=12)
    daily_capacity = models.PositiveSmallIntegerField(default=12)
    hand_over_days = models.PositiveSmallIntegerField(default=30)
    watch_days = models.PositiveSmallIntegerField(default=60)
    changed_at = models.DateTimeField(null=True)
