"""Sums of contacts by interval, queue, unit or agent: one query, whatever the period."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Count, F, Func, Q, QuerySet, Sum, Value
from django.db.models.fields import DateTimeField

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.insight.reports.access import visible_contacts
from carecenter.insight.reports.models import ContactRecord
from carecenter.insight.reports.rules.metrics import Sums

INTERVAL = timedelta(minutes=30)
BY: dict[str, str] = {
    "interval": "bin",
    "day": "bin",
    "queue": "queue_code",
    "centre": "unit_path",
    "agent": "agent_id",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A report: local days (both inclusive), one queue or all, one channel or all (empty), T and the short limit."""

    first: date
    last: date
    by: str = "interval"
    queue: str = ""
    channel: str = "CALL"
    within: int = 20
    short: int = 5


def contacts_asked(*, actor: Actor, asked: Asked) -> QuerySet[ContactRecord]:
    """Return the contacts behind a report: those that entered a queue in the period."""
    begin, end = midnight(asked.first), midnight(asked.last + timedelta(days=1))
    rows = visible_contacts(actor).filter(entered_at__gte=begin, entered_at__lt=end)
    if asked.channel:
        rows = rows.filter(channel=asked.channel)
    return rows.filter(queue_code=asked.queue) if asked.queue else rows


def sums(*, actor: Actor, asked: Asked) -> dict[Any, Sums]:
    """Return the sums of each group in order; the key is the interval's beginning, a code, a path or a person."""
    rows = contacts_asked(actor=actor, asked=asked)
    width = INTERVAL if asked.by == "interval" else timedelta(days=1)
    origin = midnight(asked.first)
    bin_ = Func(Value(width), F("entered_at"), Value(origin), function="date_bin", output_field=DateTimeField())
    if BY[asked.by] == "bin":
        rows = rows.annotate(bin=bin_)
    grouped = rows.order_by(BY[asked.by]).values(BY[asked.by])
    return {row.pop(BY[asked.by]): _sums(row) for row in grouped.annotate(**_measures(asked))}


def _measures(asked: Asked) -> dict[str, Any]:
    answered, abandoned = Q(answered_at__isnull=False), Q(answered_at=None)
    return {
        "offered_": Count("id"),
        "answered_": Count("id", filter=answered),
        "answered_in_time_": Count("id", filter=answered & Q(wait_seconds__lte=asked.within)),
        "abandoned_": Count("id", filter=abandoned),
        "short_": Count("id", filter=abandoned & Q(wait_seconds__lte=asked.short)),
        "abandoned_in_time_": Count("id", filter=abandoned & Q(wait_seconds__lte=asked.within)),
        "answered_wait_": Sum("wait_seconds", filter=answered, default=0),
        "abandoned_wait_": Sum("wait_seconds", filter=abandoned, default=0),
        "talk_": Sum("talk_seconds", default=0),
        "hold_": Sum("hold_seconds", default=0),
        "wrap_": Sum("wrap_seconds", default=0),
        "transferred_": Count("id", filter=answered & Q(transferred=True)),
    }


def _sums(row: dict[str, int]) -> Sums:
    return Sums(**{name.removesuffix("_"): value for name, value in row.items()})


def midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=clock.SHANGHAI)
