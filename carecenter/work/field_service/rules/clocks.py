"""Which promise runs in a state and when it is due.

Source: domain reference §8.2, SLA clock column.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from carecenter.work.field_service.types import JobState as S


@dataclass(frozen=True, slots=True)
class Terms:
    """The clocks of a job type."""

    dispatch_minutes: int = 30
    accept_minutes: int = 60
    contact_hours: int = 2
    sla_hours: int = 24


def due_at(
    state: S,
    since: datetime,
    terms: Terms,
    *,
    accepted_at: datetime | None,
    window_end: datetime | None,
    part_eta: datetime | None = None,
) -> datetime | None:
    """Return when the running clock of a state ends; None where none runs."""
    if state is S.NEW:
        return since + timedelta(minutes=terms.dispatch_minutes)
    if state is S.DISPATCHED:
        return since + timedelta(minutes=terms.accept_minutes)
    if state in {S.ACCEPTED, S.ASSIGNED}:
        return (accepted_at or since) + timedelta(hours=terms.contact_hours)
    if state in {S.BOOKED, S.EN_ROUTE}:
        return window_end
    if state is S.WAIT_PART:
        return part_eta
    if state is S.FAILED_VISIT:
        return since + timedelta(hours=terms.contact_hours)
    return None
