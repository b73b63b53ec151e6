"""What happened to it: visits, days without it, verdicts."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from carecenter.reference.equipment.models.equipment import Equipment
from carecenter.reference.equipment.types import ServiceKind


class Service(models.Model):
    """One visit and what it found; append-only."""

    equipment = models.ForeignKey(Equipment, on_delete=models.PROTECT, related_name="services")
    job_id = models.BigIntegerField(null=True)
    kind = models.CharField(max_length=20, choices=[(k.value, k.value) for k in ServiceKind])
    at = models.DateTimeField()
    fault_code = models.CharField(max_length=40, blank=True)
    component = models.CharField(max_length=40, default="WHOLE")
    parts = ArrayField(models.CharField(max_length=40), default=list)
    anode_remaining = models.PositiveSmallIntegerField(null=True)
    hardness = models.PositiveSmallIntegerField(null=True)
    is_normal_after = models.BooleanField(default=True)
    is_paid = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["equipment", "-at"], name="equipment_service_at")]
        constraints = [
            models.UniqueConstraint(fields=["equipment", "job_id", "kind"], name="equipment_service_once"),
        ]


class Downtime(models.Model):
    """The days from a fault's report to the unit's return: they do not count against the warranty (条例 18)."""

    equipment = models.ForeignKey(Equipment, on_delete=models.PROTECT, related_name="downtimes")
    job_id = models.BigIntegerField(null=True)
    reported_date = models.DateField()
    returned_date = models.DateField(null=True)
    fault_code = models.CharField(max_length=40, blank=True)
    component = models.CharField(max_length=40, default="WHOLE")
    is_normal_after = models.BooleanField(default=True)
    is_delayed_by_repairer = models.BooleanField(default=False)
    waits_for_parts = models.BooleanField(default=False)
    is_paid = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["equipment", "job_id"], name="equipment_downtime_once")]


class RightsJudgement(models.Model):
    """What the law gave a customer on a day, as it was told her, with the versions of the rules; append-only."""

    equipment = models.ForeignKey(Equipment, on_delete=models.PROTECT, related_name="rights_judgements")
    about_kind = models.CharField(max_length=30, blank=True)
    about_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    on = models.DateField()
    component = models.CharField(max_length=40)
    province = models.CharField(max_length=6)
    rights = ArrayField(models.CharField(max_length=20), default=list)
    loaner_is_due = models.BooleanField()
    burden_of_proof_until = models.DateField(null=True)
    reasons = models.JSONField(default=list)
    rule_versions = ArrayField(models.CharField(max_length=60), default=list)


class Verdict(models.Model):
    """A warranty verdict as it was given, with the versions of the rules; append-only."""

    equipment = models.ForeignKey(Equipment, on_delete=models.PROTECT, related_name="verdicts")
    job_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    on = models.DateField()
    component = models.CharField(max_length=40)
    state = models.CharField(max_length=20)
    until = models.DateField(null=True)
    excluded_days = models.PositiveIntegerField(default=0)
    reasons = models.JSONField(default=list)
    rule_versions = ArrayField(models.CharField(max_length=60), default=list)
