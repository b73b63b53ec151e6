"""Write lines of the log and bring the rows of the clocks to what the log says."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection

from carecenter.foundation import clock as time
from carecenter.foundation.action import record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.work.service_levels.errors import MoveIsTooEarly
from carecenter.work.service_levels.events import ClockMoved
from carecenter.work.service_levels.models import Clock, ClockMove
from carecenter.work.service_levels.queries.calendars import CalendarLines
from carecenter.work.service_levels.queries.standing import DERIVED, columns_of, log_of
from carecenter.work.service_levels.rules.openings import instant, micros
from carecenter.work.service_levels.rules.reckoning import Reckoning, reckon
from carecenter.work.service_levels.types import ClockPlan, ClockState, Move, MoveKind

Log = dict[int, list[Move]]


def moment(at: datetime | None) -> datetime:
    """Return the instant of a deed: now, or an earlier one of an imported history; never a later one."""
    now = time.now()
    if at is not None and at > now:
        raise BadInput("at", "时间不能晚于现在。")
    return at or now


def write_moves(
    clocks: Sequence[Clock],
    *,
    actor: Actor,
    kind: MoveKind,
    at: datetime,
    log: Log | None = None,
    reason: str = "",
    plans: Sequence[ClockPlan] | None = None,
) -> dict[int, Reckoning]:
    """Append one line to the log of each locked clock, save the rows, return where they stand now.

    Raises MoveIsTooEarly where the log, or a breach already stamped, is later than `at`.
    """
    known = log if log is not None else log_of([clock.pk for clock in clocks])
    lines = []
    for place, clock in enumerate(clocks):
        before = known.setdefault(clock.pk, [])
        _refuse_earlier(clock, before, micros(at))
        plan = plans[place] if plans else None
        before.append(Move(kind, micros(at), plan, reason))
        kept = plan.as_json() if plan else None
        person = actor.person_id
        lines.append(
            ClockMove(clock=clock, kind=kind.value, at=at, reason=reason, plan=kept, actor_id=person,
                      written_at=time.now())
        )  # fmt: skip
    ClockMove.objects.bulk_create(lines)
    return settle(clocks, known)


def _refuse_earlier(clock: Clock, before: Sequence[Move], at: int) -> None:
    last = before[-1].at if before else None
    stamped = micros(clock.breached_at) if clock.breached_at else None
    if (last is not None and at < last) or (stamped is not None and at <= stamped):
        raise MoveIsTooEarly(field="at")


def settle(clocks: Sequence[Clock], log: Log, lines: CalendarLines | None = None) -> dict[int, Reckoning]:
    """Save the rows as their log says they stand now, and return that."""
    now, lines = micros(time.now()), lines or CalendarLines()
    found: dict[int, Reckoning] = {}
    changed = []
    for clock in clocks:
        standing = reckon(log.get(clock.pk, ()), lines, now)
        found[clock.pk] = standing
        if bring(clock, waiting(clock, standing, now)):
            changed.append(clock)
    save_rows(changed)
    return found


def waiting(clock: Clock, standing: Reckoning, now: int) -> dict[str, Any]:
    """Return the columns, but leave warnings and breaches that nobody announced yet to the tick, due at once.

    `warned_percent` of the row is what was announced; of a promise that was kept nothing needs to be any more.
    """
    columns = columns_of(standing)
    kept = standing.state in {ClockState.MET, ClockState.CANCELLED} and standing.breached_at is None
    if standing.warned_percent > clock.warned_percent and not kept:
        columns["next_due"] = instant(now)
        columns["warned_percent"] = clock.warned_percent
    return columns


_TYPES = {
    "plan": "jsonb",
    "state": "varchar",
    "pause_reason": "varchar",
    "pauses_used": "int2",
    "warned_percent": "int2",
}
_SET = ", ".join(f"{name} = new.{name}" for name in DERIVED)
_ARRAYS = ", ".join(f"%s::{_TYPES.get(name, 'timestamptz')}[]" for name in DERIVED)
_SAVE = (
    f"UPDATE service_levels_clock AS old SET {_SET} FROM unnest(%s::bigint[], {_ARRAYS})"  # noqa: S608
    f" AS new(id, {', '.join(DERIVED)}) WHERE old.id = new.id"
)


def save_rows(clocks: Sequence[Clock]) -> None:
    """Write the derived columns of many rows in one statement."""
    if not clocks:
        return
    columns = [[_bound(name, getattr(clock, name)) for clock in clocks] for name in DERIVED]
    with connection.cursor() as cursor:
        cursor.execute(_SAVE, [[clock.pk for clock in clocks], *columns])


def _bound(name: str, value: Any) -> Any:
    return json.dumps(value) if name == "plan" else value


def bring(clock: Clock, columns: dict[str, Any]) -> bool:
    """Set the columns on the row and tell whether one of them changed."""
    changed = False
    for name, value in columns.items():
        if getattr(clock, name) != value:
            setattr(clock, name, value)
            changed = True
    return changed


def tell_moved(clocks: Sequence[Clock], kind: MoveKind) -> None:
    """Record the news of a deed, one line for each clock."""
    for clock in clocks:
        record(ClockMoved(**about(clock), move=kind.value))


def about(clock: Clock) -> dict[str, Any]:
    """Return what every event of a clock says."""
    return {
        "subject_id": clock.pk,
        "unit_path": clock.unit_path,
        "customer_id": clock.customer_id,
        "about_kind": clock.subject_kind,
        "about_id": clock.subject_id,
        "metric": clock.metric,
        "key": clock.key,
    }
