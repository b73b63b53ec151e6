"""The floor at one glance: queues and agents of the actor's reach, in a fixed number of queries."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Avg, Count, DurationField, ExpressionWrapper, F, Min, Q

from carecenter.contact.routing.access import visible_presences, visible_queues
from carecenter.contact.routing.models import AgentPresence, Queue, WorkItem
from carecenter.contact.routing.queries.levels import answered_in_time
from carecenter.contact.routing.rules import waiting
from carecenter.contact.routing.types import AgentState, Channel, WorkState
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor


@dataclass(frozen=True, slots=True)
class FloorQueue:
    """A queue on the floor view; `level` is the share answered in time of the last 15 minutes, None with n = 0."""

    id: int
    code: str
    name: str
    channel: Channel
    unit_path: str
    waiting: int
    longest_seconds: int
    staffed: int
    available: int
    level: float | None
    n: int
    level_30: float | None
    n_30: int
    target: float
    target_seconds: int
    ewt_seconds: int | None


@dataclass(frozen=True, slots=True)
class FloorAgent:
    """An agent on the floor view; `work_id` is the exclusive piece in hand."""

    person_id: int
    unit_path: str
    state: AgentState
    aux: str
    since_at: datetime
    due_at: datetime | None
    pending_aux: str
    chats: int
    cases: int
    focus: tuple[int, ...]
    work_id: int | None
    queue_code: str
    work: tuple[str, int] | None


def queues_on_floor(*, actor: Actor) -> list[FloorQueue]:
    """Return the queues in reach as they stand now; five queries however many there are."""
    queues = list(visible_queues(actor).filter(active=True).order_by("unit_path", "channel", "code"))
    ids, now = [queue.pk for queue in queues], clock.now()
    rows = WorkItem.objects.filter(queue_id__in=ids, state=WorkState.WAITING.value, not_before_at__lte=now)
    lines = {r["queue_id"]: r for r in rows.values("queue_id").annotate(count=Count("pk"), first=Min("entered_at"))}
    levels, longer = answered_in_time(queue_ids=ids), answered_in_time(queue_ids=ids, minutes=30)
    agents = [
        (set(abilities), set(sites), focus, state)
        for abilities, sites, focus, state in AgentPresence.objects.exclude(
            state__in=[AgentState.LOGGED_OUT.value, AgentState.AUX.value]
        ).values_list("abilities", "sites", "focus", "state")
    ]
    handling = _handling_times(ids)
    return [
        _queue(q, lines.get(q.pk), levels.get(q.pk), longer.get(q.pk), agents, handling.get(q.pk), now) for q in queues
    ]


def _handling_times(ids: list[int]) -> dict[int, float]:
    took = ExpressionWrapper(F("wrapped_at") - F("answered_at"), output_field=DurationField())
    since = clock.now().replace(minute=0, second=0, microsecond=0)
    rows = WorkItem.objects.filter(
        queue_id__in=ids, state=WorkState.DONE.value, answered_at__isnull=False, entered_at__gte=since
    )
    found = rows.values("queue_id").annotate(mean=Avg(took))
    return {row["queue_id"]: row["mean"].total_seconds() for row in found}


def _queue(
    queue: Queue,
    line: Mapping[str, Any] | None,
    level: tuple[int, int] | None,
    longer: tuple[int, int] | None,
    agents: list[tuple[set[str], set[str], list[int], str]],
    handling: float | None,
    now: datetime,
) -> FloorQueue:
    tokens = {f"{code}>{least}" for code, least in queue.skills.items()} | {f"cert:{code}" for code in queue.licences}
    tokens |= {f"lang:{queue.language}"} if queue.language else set()
    serving = [
        state
        for able, sites, focus, state in agents
        if tokens <= able and queue.unit_path in sites and (not focus or queue.pk in focus)
    ]
    count, free = (line["count"] if line else 0), serving.count(AgentState.AVAILABLE.value)
    ewt = waiting.ewt_seconds(position=count + 1, aht_seconds=handling or queue.aht_seconds, staffed=len(serving))
    return FloorQueue(
        id=queue.pk,
        code=queue.code,
        name=queue.name,
        channel=Channel(queue.channel),
        unit_path=queue.unit_path,
        waiting=count,
        longest_seconds=int((now - line["first"]).total_seconds()) if line else 0,
        staffed=len(serving),
        available=free,
        level=level[0] / level[1] if level else None,
        n=level[1] if level else 0,
        level_30=longer[0] / longer[1] if longer else None,
        n_30=longer[1] if longer else 0,
        target=queue.target_percent / 100,
        target_seconds=queue.target_seconds,
        ewt_seconds=0 if free > count else ewt,
    )


def agents_on_floor(*, actor: Actor) -> list[FloorAgent]:
    """Return the agents in reach who are signed on, by unit and person; two queries."""
    agents = list(
        visible_presences(actor).exclude(state=AgentState.LOGGED_OUT.value).order_by("unit_path", "person_id")
    )
    in_hand = WorkItem.objects.filter(
        Q(state__in=["OFFERED", "ACTIVE", "WRAPPING"]), agent_id__in=[a.person_id for a in agents], exclusive=True
    )
    hands = {row[0]: row for row in in_hand.values_list("agent_id", "pk", "queue__code", "work_kind", "work_id")}
    found = []
    for agent in agents:
        hand = hands.get(agent.person_id)
        found.append(
            FloorAgent(
                person_id=agent.person_id,
                unit_path=agent.unit_path,
                state=AgentState(agent.state),
                aux=agent.aux,
                since_at=agent.since_at,
                due_at=agent.due_at,
                pending_aux=agent.pending_aux,
                chats=agent.chats,
                cases=agent.cases,
                focus=tuple(agent.focus),
                work_id=hand[1] if hand else None,
                queue_code=hand[2] if hand else "",
                work=(hand[3], hand[4]) if hand else None,
            )
        )
    return found
