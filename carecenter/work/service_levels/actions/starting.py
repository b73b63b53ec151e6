"""Start promises, or note ones that begin later."""

from collections.abc import Collection, Mapping
from datetime import datetime

from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.work.service_levels.actions.calendars import keep_calendars
from carecenter.work.service_levels.actions.log import Log, moment, save_rows, tell_moved, write_moves
from carecenter.work.service_levels.models import Clock
from carecenter.work.service_levels.types import ClockPlan, ClockState, MoveKind

Subject = tuple[str, int]


@action("service_levels.start_clock")
def start_clock(
    *,
    actor: Actor,
    subject: Subject,
    plan: ClockPlan,
    key: str,
    unit_path: str,
    customer_id: int | None = None,
    owner_id: int | None = None,
    at: datetime | None = None,
) -> int:
    """Start one promise and return its id; the same key again changes nothing, but starts one that was only noted.

    The calling module has asked its access. `key` is unique for ever, such as "case:7:RESOLVE". `at` (not later than
    now) is for imported history.
    """
    found = start_clocks(
        actor=actor, subject=subject, plans={key: plan}, unit_path=unit_path, customer_id=customer_id,
        owner_id=owner_id, at=at,
    )  # fmt: skip
    return found[key]


@action("service_levels.start_clocks")
def start_clocks(
    *,
    actor: Actor,
    subject: Subject,
    plans: Mapping[str, ClockPlan],
    unit_path: str,
    customer_id: int | None = None,
    owner_id: int | None = None,
    at: datetime | None = None,
) -> dict[str, int]:
    """Start several promises of one subject with few statements; `plans` by key. Returns ids by key."""
    begin = moment(at)
    keep_calendars(actor=actor, codes={c for p in plans.values() for c in (p.calendar, p.pause_calendar)})
    rows = _entered(subject, plans, unit_path, customer_id, owner_id)
    due = [row for row in rows if row.state == ClockState.NOT_STARTED.value]
    if due:
        log: Log = {row.pk: [] for row in due}
        write_moves(due, actor=actor, kind=MoveKind.STARTED, at=begin, log=log, plans=[plans[r.key] for r in due])
        tell_moved(due, MoveKind.STARTED)
    note(subject=subject, clocks=[row.pk for row in due])
    return {row.key: row.pk for row in rows}


@action("service_levels.note_clock")
def note_clock(
    *,
    actor: Actor,
    subject: Subject,
    plan: ClockPlan,
    key: str,
    unit_path: str,
    customer_id: int | None = None,
    owner_id: int | None = None,
) -> int:
    """Note a promise that does not run yet (NOT_STARTED); start_clock with the same key starts it."""
    rows = _entered(subject, {key: plan}, unit_path, customer_id, owner_id)
    note(subject=subject, clock=rows[0].pk)
    return rows[0].pk


@action("service_levels.replan_clock")
def replan_clock(*, actor: Actor, key: str, plan: ClockPlan, at: datetime | None = None) -> None:
    """Promise something else from now on; what was used stays used. For another severity or process version.

    A promise already broken stays broken. A key that is not there, or a clock that is cancelled, changes nothing.
    """
    keep_calendars(actor=actor, codes={plan.calendar, plan.pause_calendar})
    clock = Clock.objects.select_for_update(of=("self",)).filter(key=key).first()
    if clock is None or clock.state == ClockState.CANCELLED.value:
        return
    if clock.state == ClockState.NOT_STARTED.value:
        clock.plan = plan.as_json()
        save_rows([clock])
        return
    write_moves([clock], actor=actor, kind=MoveKind.REPLANNED, at=moment(at), plans=[plan])
    tell_moved([clock], MoveKind.REPLANNED)
    note(subject=(clock.subject_kind, clock.subject_id), clock=clock.pk, minutes=plan.minutes)


@action("service_levels.reassign_clocks")
def reassign_clocks(*, actor: Actor, subject: Subject, owner_id: int | None, unit_path: str) -> None:
    """Follow a subject to another owner or unit; not one second is given back (§5.3)."""
    rows = Clock.objects.filter(subject_kind=subject[0], subject_id=subject[1])
    count = rows.update(owner_id=owner_id, unit_path=unit_path)
    note(subject=subject, unit_path=unit_path, clocks=count)


def _entered(
    subject: Subject, plans: Mapping[str, ClockPlan], unit_path: str, customer_id: int | None, owner_id: int | None
) -> list[Clock]:
    """Return the locked rows of these keys, entered where they are missing; a concurrent twin enters them once."""
    fresh = [
        Clock(key=key, subject_kind=subject[0], subject_id=subject[1], metric=plan.metric, unit_path=unit_path,
              owner_id=owner_id, customer_id=customer_id, plan=plan.as_json(), state=ClockState.NOT_STARTED.value)
        for key, plan in sorted(plans.items())
    ]  # fmt: skip
    Clock.objects.bulk_create(fresh, ignore_conflicts=True)
    return _locked(plans.keys())


def _locked(keys: Collection[str]) -> list[Clock]:
    return list(Clock.objects.select_for_update(of=("self",)).filter(key__in=list(keys)).order_by("id"))
