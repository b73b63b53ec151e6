"""Where clocks stand: from their log, and as facts for others."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from carecenter.foundation import clock as time
from carecenter.foundation.plain.actors import Actor
from carecenter.work.service_levels.access import visible_clocks
from carecenter.work.service_levels.models import Clock, ClockMove
from carecenter.work.service_levels.queries.calendars import CalendarLines
from carecenter.work.service_levels.rules.openings import MICRO, Openings, instant, micros
from carecenter.work.service_levels.rules.reckoning import Reckoning, reckon
from carecenter.work.service_levels.types import LIVING, ClockFacts, ClockPlan, ClockState, Move, MoveKind

Subject = tuple[str, int]
DERIVED = (
    "plan", "state", "started_at", "promised_at", "due_at", "stopped_at", "breached_at", "paused_since",
    "pause_ends_at", "pause_reason", "pauses_used", "warned_percent", "next_due",
)  # fmt: skip
INSTANTS = frozenset(name for name in DERIVED if name.endswith(("_at", "_since", "_due")))


def clocks_of(*, subjects: Iterable[Subject], now: datetime | None = None) -> dict[Subject, list[ClockFacts]]:
    """Return the clocks of many subjects in two queries, each list in the order of the log's beginning.

    The caller has asked the access of the subjects. Used and left time are as of `now`.
    """
    wanted = set(subjects)
    found: dict[Subject, list[ClockFacts]] = {subject: [] for subject in wanted}
    rows = Clock.objects.filter(
        subject_kind__in={kind for kind, _ in wanted}, subject_id__in={number for _, number in wanted}
    )
    clocks = [c for c in rows.order_by("id") if (c.subject_kind, c.subject_id) in wanted]
    for facts in facts_of(clocks, now or time.now()):
        found[facts.subject].append(facts)
    return found


def running_out(actor: Actor, *, limit: int = 10) -> list[ClockFacts]:
    """Return the promises in the actor's reach that end next."""
    rows = visible_clocks(actor).filter(state__in=[s.value for s in LIVING]).order_by("due_at", "id")
    return facts_of(list(rows[:limit]), time.now())


def facts_of(clocks: Sequence[Clock], now: datetime) -> list[ClockFacts]:
    """Return facts with used and left time; one query for the logs of those that live."""
    lines = CalendarLines()
    log = log_of([clock.pk for clock in clocks])
    return [_facts(clock, reckon(log.get(clock.pk, ()), lines, micros(now)), now) for clock in clocks]


def log_of(ids: Iterable[int]) -> dict[int, list[Move]]:
    """Return the logs of many clocks in one query."""
    found: dict[int, list[Move]] = {}
    rows = ClockMove.objects.filter(clock_id__in=list(ids)).order_by("clock_id", "at", "id")
    for clock_id, kind, at, plan, reason in rows.values_list("clock_id", "kind", "at", "plan", "reason"):
        move = Move(MoveKind(kind), micros(at), ClockPlan.from_json(plan) if plan else None, reason)
        found.setdefault(clock_id, []).append(move)
    return found


def columns_of(standing: Reckoning) -> dict[str, object]:
    """Return what the row of a clock keeps of a reckoning; a clock without a start keeps its plan."""
    found: dict[str, object] = {}
    for name in DERIVED:
        value = getattr(standing, name)
        if name in INSTANTS:
            value = None if value is None else instant(value)
        elif name == "plan":
            if value is None:
                continue
            value = value.as_json()
        elif name == "state":
            value = value.value
        found[name] = value
    return found


def _facts(clock: Clock, standing: Reckoning, now: datetime) -> ClockFacts:
    plan = standing.plan or ClockPlan.from_json(clock.plan)
    target, used = plan.minutes * 60, standing.used // MICRO
    columns = columns_of(standing)
    return ClockFacts(
        id=clock.pk,
        key=clock.key,
        subject=(clock.subject_kind, clock.subject_id),
        metric=clock.metric,
        state=standing.state,
        plan=plan,
        unit_path=clock.unit_path,
        owner_id=clock.owner_id,
        customer_id=clock.customer_id,
        pauses_used=standing.pauses_used,
        pause_reason=standing.pause_reason,
        warned_percent=standing.warned_percent,
        used_seconds=used,
        left_seconds=max(target - used, 0),
        used_percent=100 * standing.used // (target * MICRO),
        **{name: columns[name] for name in sorted(INSTANTS - {"next_due"})},  # type: ignore[arg-type]
    )


def standing_of(moves: Sequence[Move], lines: Mapping[str, Openings], now: datetime) -> Reckoning:
    """Return where a log leads at an instant."""
    return reckon(moves, lines, micros(now))


def is_living(state: str) -> bool:
    """Tell whether time still counts for a clock in this state."""
    return state in {s.value for s in LIVING} or state == ClockState.NOT_STARTED.value
