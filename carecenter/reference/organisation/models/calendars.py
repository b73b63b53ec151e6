"""Business calendars as data; the arithmetic is in rules/."""

from django.db import models


class BusinessCalendar(models.Model):
    """Weekly slots with editions of dated days, inheriting from a parent; `version` counts its changes."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    zone = models.CharField(max_length=40, default="Asia/Shanghai")
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    always_open = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)


class CalendarSlot(models.Model):
    """Open on this weekday (0 Monday) from minute to minute of the day; past 1440 it crosses midnight."""

    calendar = models.ForeignKey(BusinessCalendar, on_delete=models.CASCADE, related_name="slots")
    weekday = models.PositiveSmallIntegerField()
    from_minute = models.PositiveSmallIntegerField()
    until_minute = models.PositiveSmallIntegerField()


class CalendarEdition(models.Model):
    """All dated days of one year, as one version; a change makes the next version, verdicts keep theirs.

    `days` holds {"day", "kind", "slots", "name"}: kind OFF, WORKDAY (调休, usual slots) or SLOTS (slots of its own).
    """

    calendar = models.ForeignKey(BusinessCalendar, on_delete=models.CASCADE, related_name="editions")
    year = models.PositiveSmallIntegerField()
    version = models.PositiveSmallIntegerField()
    days = models.JSONField(default=list)
    provisional = models.BooleanField(default=False)
    source = models.CharField(max_length=200, blank=True)
    loaded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["calendar", "year", "version"], name="organisation_edition_once")
        ]
