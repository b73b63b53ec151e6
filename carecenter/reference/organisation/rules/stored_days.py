"""Turn dated days into what a table stores, and back."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from carecenter.reference.organisation.types import DayRule, Slot


def stored_days(days: Mapping[date, DayRule]) -> list[dict[str, Any]]:
    """Return the days as plain values, in order."""
    return [
        {
            "day": day.isoformat(),
            "kind": kind_of(rule),
            "name": rule.name,
            "slots": [[slot.start_minute, slot.end_minute] for slot in rule.slots or ()],
        }
        for day, rule in sorted(days.items())
    ]


def kind_of(rule: DayRule) -> str:
    """Return OFF, WORKDAY (at the usual slots), SLOTS (of its own) or DUTY (open, but no workday)."""
    if rule.slots is None:
        return "WORKDAY"
    if not rule.slots:
        return "OFF"
    return "SLOTS" if rule.is_workday else "DUTY"


def read_days(rows: Iterable[Mapping[str, Any]]) -> dict[date, DayRule]:
    """Return the dated rules of stored rows."""
    return {date.fromisoformat(row["day"]): _rule(row) for row in rows}


def _rule(row: Mapping[str, Any]) -> DayRule:
    if row["kind"] == "OFF":
        return DayRule.off(row["name"])
    if row["kind"] == "WORKDAY":
        return DayRule.make_up(row["name"])
    return DayRule.special(
        tuple(Slot(first, last) for first, last in row["slots"]), row["name"], is_workday=row["kind"] == "SLOTS"
    )
