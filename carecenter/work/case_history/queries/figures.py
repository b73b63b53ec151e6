"""Figures on letters: how many came, were answered, and how long the answer took."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Aggregate, Count, DurationField, ExpressionWrapper, F, Q, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.fields import CharField

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.work.case_history.access import visible_letters
from carecenter.work.case_history.models import Letter
from carecenter.work.case_history.types import ReplyFigures

WITHIN = timedelta(days=15)
BY = ("category", "month")
DAY = 86_400


class _Percentile(Aggregate):
    """The continuous percentile of a duration: linear between the two nearest ranks."""

    template = "percentile_cont(%(share)s) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = DurationField()


def letters_asked(*, actor: Actor, first: date | None, last: date | None) -> QuerySet[Letter]:
    """Return the letters in reach that were asked from one local day to another, both included."""
    rows = visible_letters(actor)
    if first:
        rows = rows.filter(asked_at__gte=_midnight(first))
    return rows.filter(asked_at__lt=_midnight(last + timedelta(days=1))) if last else rows


def reply_figures(
    *, actor: Actor, first: date | None = None, last: date | None = None, by: str = "category"
) -> tuple[ReplyFigures, dict[str, ReplyFigures]]:
    """Return the figures of all letters asked in a period, and those of each first-level category or month."""
    rows = letters_asked(actor=actor, first=first, last=last)
    took = ExpressionWrapper(F("replied_at") - F("asked_at"), output_field=DurationField())
    measures = {
        "letters": Count("id"),
        "answered": Count("id", filter=Q(replied_at__isnull=False)),
        "median": _Percentile(took, share="0.5"),
        "p90": _Percentile(took, share="0.9"),
        "within": Count("id", filter=Q(replied_at__lte=F("asked_at") + WITHIN)),
    }
    group = {
        "category": RawSQL("split_part((SELECT path FROM case_history_lettercategory c WHERE c.id = category_id),"
                           " '/', 1)", [], output_field=CharField()),
        "month": RawSQL("to_char(asked_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM')", [], output_field=CharField()),
    }[by]  # fmt: skip
    found = rows.annotate(group=group).order_by("group").values("group").annotate(**measures)
    whole = rows.aggregate(**measures)
    return _figures(whole), {row["group"] or "": _figures(row) for row in found}


def _figures(row: Mapping[str, Any]) -> ReplyFigures:
    median, p90 = (_days(row[name]) for name in ("median", "p90"))
    return ReplyFigures(row["letters"], row["answered"], median, p90, row["within"])


def _days(value: object) -> float | None:
    return value.total_seconds() / DAY if isinstance(value, timedelta) else None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=clock.SHANGHAI)
