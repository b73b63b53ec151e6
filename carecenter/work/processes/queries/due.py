"""When steps are due."""

from datetime import datetime, timedelta

from carecenter.reference.organisation.public import due_after_open_minutes
from carecenter.reference.standards.types import Node

BUSINESS_CALENDAR = "CN"


def due_of(node: Node, start_at: datetime) -> datetime | None:
    """Return when a task is due: by its inner agreement, else by its promise."""
    limit = node.ola or node.sla
    return due_after(limit.minutes, limit.business, limit.calendar, start_at) if limit else None


def due_after(minutes: int, business: bool, calendar: str, start_at: datetime) -> datetime:
    """Return when so many business or calendar minutes are over."""
    if not business and not calendar:
        return start_at + timedelta(minutes=minutes)
    return due_after_open_minutes(start_at=start_at, minutes=minutes, code=calendar or BUSINESS_CALENDAR)
