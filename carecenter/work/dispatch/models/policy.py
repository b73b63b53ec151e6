"""The brand's rules for a day of tours, and the days of single technicians that differ."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from carecenter.foundation.fields import UnitPathField


def two_hour_slots() -> list[int]:
    """Return the hours at which windows begin (domain reference §8.2)."""
    return [8, 10, 12, 14, 16, 18]


class Policy(models.Model):
    """One row: hours, rest, speeds, prices, holds. Source of the defaults: domain reference §8.2, §8.5."""

    shift_start = models.PositiveSmallIntegerField(default=480)  # minutes since local midnight
    shift_end = models.PositiveSmallIntegerField(default=1200)
    overtime_minutes = models.PositiveSmallIntegerField(default=30)
    rest_from = models.PositiveSmallIntegerField(default=660)
    rest_until = models.PositiveSmallIntegerField(default=810)
    rest_minutes = models.PositiveSmallIntegerField(default=60)
    peak_kmh = models.PositiveSmallIntegerField(default=22)
    usual_kmh = models.PositiveSmallIntegerField(default=30)
    fairness_gap_minutes = models.PositiveSmallIntegerField(default=90)
    previous_bonus_minutes = models.PositiveSmallIntegerField(default=10)
    late_minutes = models.PositiveSmallIntegerField(default=20)
    hold_minutes = models.PositiveSmallIntegerField(default=10)
    unserved_minutes = models.PositiveSmallIntegerField(default=240)
    solve_seconds = models.PositiveSmallIntegerField(default=20)
    two_person_types = ArrayField(models.CharField(max_length=40), default=list)
    slot_hours = ArrayField(models.PositiveSmallIntegerField(), default=two_hour_slots)


class TechnicianDay(models.Model):
    """A technician's own hours of one day, or a day off."""

    person = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    day = models.DateField()
    off = models.BooleanField(default=False)
    start_minute = models.PositiveSmallIntegerField(null=True)
    end_minute = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "day"], name="dispatch_technician_day")]
