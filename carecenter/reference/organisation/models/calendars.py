"""Business calendars as data; the arithmetic is in rules/."""

from django.db import models


class BusinessCalendar(models.Model):
    """Weekly slots with dated exceptions, inheriting from a parent."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    zone = models.CharField(max_length=40, default="Asia/Shanghai")
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    always_open = models.BooleanField(default=False)


class CalendarSlot(models.Model):
    """Open on this weekday (0 Monday) from minute to minute of the day; past 1440 it crosses midnight."""

    calendar = models.ForeignKey(BusinessCalendar, on_delete=models.CASCADE, related_name="slots")
    weekday = models.PositiveSmallIntegerField()
    from_minute = models.PositiveSmallIntegerField()
    until_minute = models.PositiveSmallIntegerField()


class CalendarException(models.Model):
    """A dated override: closed, or open at the usual weekday's slots (调休), or open at slots of its own."""

    calendar = models.ForeignKey(BusinessCalendar, on_delete=models.CASCADE, related_name="exceptions")
    day = models.DateField()
    kind = models.CharField(max_length=20)  # CLOSED, WORKDAY, SLOTS
    slots = models.JSONField(default=list)
    label = models.CharField(max_length=80, blank=True)
    provisional = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["calendar", "day"], name="organisation_calendar_day_once")]
