"""Types of jobs, in versions: a job keeps the version under which it was opened."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class JobType(models.Model):
    """A type of visit, such as WH-REPAIR."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=80)


class JobTypeVersion(models.Model):
    """What the type demands from a day on; never changed, only followed by the next version."""

    job_type = models.ForeignKey(JobType, on_delete=models.PROTECT, related_name="versions")
    version = models.PositiveSmallIntegerField()
    valid_from = models.DateField()
    duration_minutes = models.PositiveSmallIntegerField()
    required_qualifications = ArrayField(models.CharField(max_length=40), default=list)
    checklist = models.JSONField(default=list)
    evidence = models.JSONField(default=list)
    dispatch_minutes = models.PositiveSmallIntegerField()
    accept_minutes = models.PositiveSmallIntegerField()
    contact_hours = models.PositiveSmallIntegerField(default=2)
    sla_hours = models.PositiveSmallIntegerField()
    urgent_hours = models.PositiveSmallIntegerField(null=True)
    binds_serial = models.BooleanField(default=False)
    starts_warranty = models.BooleanField(default=False)
    follow_types = ArrayField(models.CharField(max_length=20), default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["job_type", "version"], name="catalogue_job_version_once"),
            models.UniqueConstraint(fields=["job_type", "valid_from"], name="catalogue_job_day_once"),
        ]
