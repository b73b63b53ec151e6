"""The floor as a leader sees it: queues, agents by state, alerts; a fixed number of queries."""

from dataclasses import dataclass
from typing import Any

from carecenter.contact.routing.public import agents_on_floor, queues_on_floor
from carecenter.contact.routing.types import HANDLING, AgentState
from carecenter.desks.supervisor_desk.rules.alerts import Alert, Line, alerts, is_over
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.organisation.public import persons_by_id, units_by_path

SPEAKING = frozenset({AgentState.TALK, AgentState.HOLD})
ORDER = ("HOLD", "RINGING", "TALK", "ACW", "AVAILABLE", "AUX")


@dataclass(frozen=True, slots=True)
class Tile:
    """One agent on the floor."""

    person_id: int
    name: str
    unit: str
    state: AgentState
    aux: str
    seconds: int
    over: bool
    pending_aux: str
    queue_code: str
    work_id: int | None
    chats: int
    cases: int
    focused: bool
    call_id: int | None


@dataclass(frozen=True, slots=True)
class FloorNow:
    """Everything that the floor view shows."""

    queues: list[Any]
    tiles: list[Tile]
    alerts: list[Alert]
    counts: dict[str, int]
    waiting: int
    longest_seconds: int
    level: float | None
    level_n: int


def floor_now(*, actor: Actor) -> FloorNow:
    """Return the floor of the actor's reach at this moment."""
    queues, tiles = queues_on_floor(actor=actor), _tiles(actor)
    tiles.sort(key=lambda tile: (not tile.over, ORDER.index(tile.state), -tile.seconds))
    live = [queue for queue in queues if queue.channel != "CASE"]
    lines = [Line(q.code, q.name, q.waiting, q.longest_seconds, q.level_30, q.target, q.ewt_seconds) for q in live]
    counts = {state: sum(1 for tile in tiles if tile.state == state) for state in ORDER}
    n = sum(queue.n for queue in live)
    good = sum(round((queue.level or 0) * queue.n) for queue in live)
    return FloorNow(
        queues=queues,
        tiles=tiles,
        alerts=alerts(
            lines,
            handling=sum(1 for tile in tiles if tile.state in HANDLING),
            idle=counts[AgentState.AVAILABLE],
        ),
        counts=counts,
        waiting=sum(queue.waiting for queue in live),
        longest_seconds=max((queue.longest_seconds for queue in live), default=0),
        level=good / n if n else None,
        level_n=n,
    )


def _tiles(actor: Actor) -> list[Tile]:
    """Return one tile for each agent who is signed on."""
    agents, now = agents_on_floor(actor=actor), clock.now()
    names = persons_by_id(ids=[agent.person_id for agent in agents])
    units = units_by_path(paths=[agent.unit_path for agent in agents])
    tiles = []
    for agent in agents:
        seconds = int((now - agent.since_at).total_seconds())
        past = int((now - agent.due_at).total_seconds()) if agent.due_at else None
        tiles.append(
            Tile(
                person_id=agent.person_id,
                name=names[agent.person_id].name,
                unit=units[agent.unit_path].name if agent.unit_path in units else "",
                state=agent.state,
                aux=agent.aux,
                seconds=seconds,
                over=is_over(agent.state, seconds, seconds_past_due=past),
                pending_aux=agent.pending_aux,
                queue_code=agent.queue_code,
                work_id=agent.work_id,
                chats=agent.chats,
                cases=agent.cases,
                focused=bool(agent.focus),
                call_id=agent.work[1] if agent.work and agent.work[0] == "call" and agent.state in SPEAKING else None,
            )
        )
    return tiles
