"""Bring work and agents together: rows locked with SKIP LOCKED, one transaction, every offer with its reasons."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet

from carecenter.contact.routing.actions.stepping import after, step
from carecenter.contact.routing.events import WorkOffered
from carecenter.contact.routing.models import AgentPresence, Offer, WorkItem
from carecenter.contact.routing.queries.state import ORDER
from carecenter.contact.routing.rules import matching
from carecenter.contact.routing.types import EXCLUSIVE, AgentState, Channel, WorkState
from carecenter.foundation import clock
from carecenter.foundation.action import action, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.rows import only_row

ASK_AGAIN_AFTER = timedelta(seconds=15)


def agents_for(item: WorkItem) -> QuerySet[AgentPresence]:
    """Return the agents who could take a piece of work now, her own agent first, then the longest idle."""
    rows = AgentPresence.objects.filter(state=AgentState.AVAILABLE.value, abilities__contains=item.needs)
    if item.sites:
        rows = rows.filter(sites__overlap=item.sites)
    if item.refused_by:
        rows = rows.exclude(pk__in=item.refused_by)
    rows = rows.filter(Q(focus=[]) | Q(focus__contains=[item.queue_id]), **_room(Channel(item.channel)))
    return rows.order_by("idle_at", "pk")


def _room(channel: Channel) -> dict[str, int]:
    if channel in EXCLUSIVE:
        return {"chats": 0}
    field = "cases__lt" if channel is Channel.CASE else "chats__lt"
    return {field: matching.CAPACITY[channel]}


def offer_item(item: WorkItem) -> Offer | None:
    """Offer a waiting piece, locked by the caller, to the best agent; None where nobody is free.

    Her own agent (sticky) comes before others at every step, not only at the first.
    """
    if item.state != WorkState.WAITING or item.not_before_at > clock.now():
        return None
    free = agents_for(item).select_for_update(skip_locked=True)
    agent = None
    if item.sticky_person_id:
        agent = only_row(free.filter(pk=item.sticky_person_id))
    agent = agent or free.first()
    return _offer(item, agent) if agent else None


def offer_agent(agent: AgentPresence) -> Offer | None:
    """Offer an available agent, locked by the caller, the work that has waited longest by weight."""
    for channels in _channels_with_room(agent):
        rows = WorkItem.objects.select_for_update(skip_locked=True, of=("self",)).filter(
            Q(sites=[]) | Q(sites__overlap=agent.sites),
            state=WorkState.WAITING.value,
            channel__in=channels,
            needs__contained_by=agent.abilities,
            not_before_at__lte=clock.now(),
        )
        if agent.focus:
            rows = rows.filter(queue_id__in=agent.focus)
        item = rows.exclude(refused_by__contains=[agent.person_id]).order_by(*ORDER).first()
        if item is not None:
            return _offer(item, agent)
    return None


def _channels_with_room(agent: AgentPresence) -> Sequence[list[str]]:
    """Return the channels she has room for: people who wait live come before papers."""
    live = [c for c in Channel if c is not Channel.CASE]
    room = [
        [c.value for c in group if matching.has_room(c, busy=False, chats=agent.chats, cases=agent.cases)]
        for group in (live, [Channel.CASE])
    ]
    return [channels for channels in room if channels]


def _offer(item: WorkItem, agent: AgentPresence) -> Offer:
    now, until = clock.now(), after(item.queue.ring_seconds)
    offer = Offer.objects.create(
        item=item, person_id=agent.person_id, offered_at=now, ring_until_at=until, reasons=_reasons(item, agent, now)
    )
    item.state, item.agent_id, item.offers = WorkState.OFFERED.value, agent.person_id, item.offers + 1
    item.save(update_fields=["state", "agent", "offers"])
    if item.exclusive:
        step(agent, "offer", due_at=until)
    else:
        field = "cases" if item.channel == Channel.CASE else "chats"
        setattr(agent, field, getattr(agent, field) + 1)
        agent.idle_at = now
        agent.save(update_fields=[field, "idle_at"])
    record(WorkOffered(**whose(item), offer_id=offer.pk, person_id=agent.person_id))
    return offer


def whose(item: WorkItem) -> dict[str, Any]:
    """Return the fields that all news of a piece of work share."""
    return {
        "subject_id": item.pk,
        "unit_path": item.unit_path,
        "customer_id": item.customer_id,
        "work_kind": item.work_kind,
        "work_id": item.work_id,
        "queue_code": item.queue.code,
        "channel": item.channel,
    }


_OTHERS = """
WITH others AS (
    SELECT state, abilities @> %(needs)s::varchar[] AS able,
           (%(sites)s::varchar[] = '{}' OR sites && %(sites)s::varchar[]) AS near
    FROM routing_agentpresence WHERE state <> 'LOGGED_OUT' AND person_id <> %(me)s
)
SELECT count(*) FILTER (WHERE state = 'AVAILABLE' AND able AND near),
       count(*) FILTER (WHERE state IN ('RINGING', 'TALK', 'HOLD', 'ACW')),
       count(*) FILTER (WHERE state = 'AUX'),
       count(*) FILTER (WHERE state = 'AVAILABLE' AND NOT able),
       count(*) FILTER (WHERE state = 'AVAILABLE' AND able AND NOT near)
FROM others
"""


def _reasons(item: WorkItem, agent: AgentPresence, now: datetime) -> dict[str, Any]:
    """Say why this work, why now, why her, and how many others were passed over for which reason."""
    with connection.cursor() as cursor:
        cursor.execute(_OTHERS, {"needs": list(item.needs), "sites": list(item.sites), "me": agent.person_id})
        later, busy, aux, unable, elsewhere = cursor.fetchone()
    return {
        "waited_seconds": int((now - item.entered_at).total_seconds()),
        "weight": item.weight,
        "aged": int((now - item.entered_at).total_seconds()) // matching.AGEING_SECONDS,
        "at_head": item.at_head,
        "step": item.step,
        "needs": list(item.needs),
        "sticky": item.sticky_person_id == agent.person_id,
        "idle_seconds": int((now - agent.idle_at).total_seconds()),
        "others": {"LESS_IDLE": later, "BUSY": busy, "AUX": aux, "UNABLE": unable, "ELSEWHERE": elsewhere},
    }


@action("routing.decide")
def decide(*, actor: Actor, limit: int = 50) -> int:
    """Offer what waits to who is free, the oldest first, in one transaction; return how many offers were made.

    Two deciders at once never meet: each skips what the other has locked.
    """
    made = 0
    rows = WorkItem.objects.select_for_update(skip_locked=True, of=("self",)).select_related("queue")
    waiting = rows.filter(state=WorkState.WAITING.value, not_before_at__lte=clock.now())
    hopeless: set[tuple[Any, ...]] = set()
    for item in waiting.order_by(*ORDER)[:limit]:
        demand = (item.channel, tuple(item.needs), tuple(item.sites), item.queue_id)
        if demand in hopeless and not item.refused_by and not item.sticky_person_id:
            continue
        if offer_item(item) is not None or _ask_again(item):
            made += 1
        elif not item.refused_by:
            hopeless.add(demand)
    return made


def _ask_again(item: WorkItem) -> bool:
    """Ask those who declined once more, when nobody else came free for a while."""
    since = clock.now() - ASK_AGAIN_AFTER
    if not item.refused_by or Offer.objects.filter(item=item, ended_at__gt=since).exists():
        return False
    item.refused_by = []
    item.save(update_fields=["refused_by"])
    return offer_item(item) is not None
