"""The job and the stamps of its way."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.foundation.fields import UnitPathField
from carecenter.foundation.plain.numbers import number
from carecenter.work.field_service.types import JobMove, JobState


class Job(models.Model):
    """One visit's work at one customer. `unit_path` is the provider's once dispatched, the office's before that."""

    type_code = models.CharField(max_length=40)
    state = models.CharField(max_length=16, choices=[(s.value, s.value) for s in JobState])
    state_since = models.DateTimeField()
    customer = models.ForeignKey("customers.Customer", on_delete=models.PROTECT, related_name="+")
    address_id = models.BigIntegerField(null=True)
    equipment = models.ForeignKey("equipment.Equipment", null=True, on_delete=models.PROTECT, related_name="+")
    model_id = models.BigIntegerField(null=True)
    line_code = models.CharField(max_length=40, blank=True)
    region_code = models.CharField(max_length=6)
    unit_path = UnitPathField()
    office_path = UnitPathField()
    provider = models.ForeignKey("providers.Provider", null=True, on_delete=models.PROTECT, related_name="+")
    technician = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    # Sales stand above; their id travels with the job and is never followed here.
    sale_id = models.BigIntegerField(null=True)
    after_job = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    repeat_of = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    fault_code = models.CharField(max_length=40, blank=True)
    wanted_date = models.DateField(null=True)
    window_start = models.DateTimeField(null=True)
    window_end = models.DateTimeField(null=True)
    opened_at = models.DateTimeField()
    dispatched_at = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)
    assigned_at = models.DateTimeField(null=True)
    booked_at = models.DateTimeField(null=True)
    # When the customer said that the present window suits her.
    confirmed_at = models.DateTimeField(null=True)
    departed_at = models.DateTimeField(null=True)
    checked_in_at = models.DateTimeField(null=True)
    completed_at = models.DateTimeField(null=True)
    signed_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    # The clock that runs in this state, and the promise of the first visit.
    due_at = models.DateTimeField(null=True)
    visit_due_at = models.DateTimeField(null=True)
    reject_count = models.PositiveSmallIntegerField(default=0)
    our_rebookings = models.PositiveSmallIntegerField(default=0)
    # Told to the customer only: one for the door, another for the confirmation, so that the first cannot sign.
    visit_code = models.CharField(max_length=6, blank=True)
    sign_code = models.CharField(max_length=6, blank=True)
    wrong_codes = models.PositiveSmallIntegerField(default=0)
    on_time = models.BooleanField(null=True)
    late_minutes = models.PositiveIntegerField(default=0)
    distance_km = models.DecimalField(max_digits=6, decimal_places=1, default=0)
    is_complete = models.BooleanField(default=False)
    completeness = models.PositiveSmallIntegerField(default=0)
    missing = ArrayField(models.CharField(max_length=60), default=list)
    # A leader let the job charge for what the warranty would cover (domain reference §8.3, step 3).
    cover_excluded = models.BooleanField(default=False)
    priority = models.SmallIntegerField(default=0)
    key = models.CharField(max_length=120, null=True, unique=True)

    class Meta:
        indexes = [
            GistIndex(fields=["unit_path"], name="field_job_path"),
            GistIndex(fields=["office_path"], name="field_job_office"),
            models.Index(fields=["customer", "-id"], name="field_job_customer"),
            models.Index(fields=["equipment", "type_code"], name="field_job_equipment"),
            models.Index(fields=["technician", "state"], name="field_job_technician"),
            models.Index(fields=["provider", "state"], name="field_job_provider"),
            models.Index(fields=["state", "due_at"], name="field_job_clock"),
            models.Index(fields=["signed_at"], name="field_job_signed"),
            models.Index(fields=["sale_id"], name="field_job_sale"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["equipment", "type_code"],
                condition=models.Q(equipment__isnull=False)
                & ~models.Q(state__in=["SIGNED", "CLOSED", "CANCELLED", "DECLINED"]),
                name="field_job_once_open",
            )
        ]

    @property
    def number(self) -> str:
        """The number that people read out."""
        return number("J", self.pk)


class JobStamp(models.Model):
    """One move of a job: what happened, when, who. Append-only; facts are ids and codes."""

    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="stamps")
    move = models.CharField(max_length=16, choices=[(m.value, m.value) for m in JobMove])
    before = models.CharField(max_length=16, blank=True)
    after = models.CharField(max_length=16)
    at = models.DateTimeField()
    # When the telephone did it, if the step was sent later.
    device_at = models.DateTimeField(null=True)
    actor_id = models.BigIntegerField(null=True)
    facts = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["job", "id"], name="field_stamp_job")]
