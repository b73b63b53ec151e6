"""Who does what now, what waits, how long it will take."""

import math
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Count, DurationField, ExpressionWrapper, F, Min, Q

from carecenter.contact.routing.access import queue_by_code
from carecenter.contact.routing.models import AgentMessage, AgentPresence, Offer, Queue, WorkItem
from carecenter.contact.routing.rules import matching, waiting
from carecenter.contact.routing.types import (
    AgentFacts,
    AgentState,
    Channel,
    LeadersWord,
    OfferFacts,
    OfferState,
    Place,
    QueueFacts,
    WaitingWork,
    WorkState,
)
from carecenter.foundation import clock
from carecenter.foundation.rows import only_row
from carecenter.reference.organisation.public import is_open_at

ORDER = ("-at_head", "order_at", "id")
HANDS = ("OFFERED", "ACTIVE", "WRAPPING")
RECENT = 20


def state_of_agent(*, person_id: int) -> AgentFacts | None:
    """Return an agent's presence; None for one who never signed on."""
    return states_of_agents(person_ids=[person_id]).get(person_id)


def states_of_agents(*, person_ids: Iterable[int]) -> dict[int, AgentFacts]:
    """Return the presence of many agents in three queries."""
    agents = {agent.person_id: agent for agent in AgentPresence.objects.filter(pk__in=set(person_ids))}
    offers = dict(
        Offer.objects.filter(person_id__in=agents, state=OfferState.OPEN.value).values_list("person_id", "pk")
    )
    hands = dict(
        WorkItem.objects.filter(agent_id__in=agents, exclusive=True, state__in=HANDS).values_list("agent_id", "pk")
    )
    return {
        person_id: AgentFacts(
            person_id=person_id,
            state=AgentState(agent.state),
            aux=agent.aux,
            since_at=agent.since_at,
            due_at=agent.due_at,
            pending_aux=agent.pending_aux,
            unit_path=agent.unit_path,
            offer_id=offers.get(person_id),
            work_id=hands.get(person_id),
            chats=agent.chats,
            cases=agent.cases,
        )
        for person_id, agent in agents.items()
    }


def waiting_of_queue(*, queue_code: str, limit: int = 200) -> list[WaitingWork]:
    """Return what waits in a queue, in the order in which it will be offered."""
    queue = queue_by_code(queue_code)
    rows = WorkItem.objects.filter(queue=queue, state=WorkState.WAITING.value).order_by(*ORDER)
    return [_waiting(item, queue.code, at) for at, item in enumerate(rows[:limit], start=1)]


def work_in_hand(*, person_id: int) -> list[WaitingWork]:
    """Return all that an agent has been offered or works on, the oldest first."""
    rows = WorkItem.objects.filter(agent_id=person_id, state__in=HANDS).select_related("queue").order_by("id")
    return [_waiting(item, item.queue.code, 0) for item in rows]


def work_item(*, item_id: int) -> WaitingWork | None:
    """Return one piece of queued work."""
    item = only_row(WorkItem.objects.filter(pk=item_id).select_related("queue"))
    return _waiting(item, item.queue.code, 0) if item else None


def open_item_of(*, work: tuple[str, int]) -> WaitingWork | None:
    """Return the open queue item of a call, case or callback; the newest where there are several."""
    rows = WorkItem.objects.filter(work_kind=work[0], work_id=work[1], state__in=("WAITING", *HANDS))
    item = rows.select_related("queue").order_by("-id").first()
    return _waiting(item, item.queue.code, 0) if item else None


def _waiting(item: WorkItem, code: str, position: int) -> WaitingWork:
    return WaitingWork(
        id=item.pk,
        work=(item.work_kind, item.work_id),
        channel=Channel(item.channel),
        queue_code=code,
        state=WorkState(item.state),
        customer_id=item.customer_id,
        entered_at=item.entered_at,
        weight=item.weight,
        position=position,
        agent_id=item.agent_id,
    )


def offer_facts(*, offer_id: int) -> OfferFacts | None:
    """Return one offer with its reasons."""
    return offers_by_id(ids=[offer_id]).get(offer_id)


def offers_by_id(*, ids: Iterable[int]) -> dict[int, OfferFacts]:
    """Return many offers in one query."""
    rows = Offer.objects.filter(pk__in=set(ids)).select_related("item__queue")
    return {offer.pk: _offer(offer) for offer in rows}


def open_offers(*, work_kinds: Iterable[str]) -> list[OfferFacts]:
    """Return the offers of such work that wait for an answer, the oldest first: what its owner has to ring."""
    rows = Offer.objects.filter(state=OfferState.OPEN.value, item__work_kind__in=set(work_kinds))
    return [_offer(offer) for offer in rows.select_related("item__queue").order_by("pk")]


def _offer(offer: Offer) -> OfferFacts:
    item = offer.item
    return OfferFacts(
        id=offer.pk,
        item_id=item.pk,
        work=(item.work_kind, item.work_id),
        queue_code=item.queue.code,
        person_id=offer.person_id,
        state=OfferState(offer.state),
        offered_at=offer.offered_at,
        ring_until_at=offer.ring_until_at,
        customer_id=item.customer_id,
        reasons=offer.reasons,
    )


def place_of(*, item_id: int) -> Place:
    """Return the position and the expected wait of a waiting piece (§12.3); position 0 once it is no longer waiting."""
    item = WorkItem.objects.select_related("queue").get(pk=item_id)
    if item.state != WorkState.WAITING:
        return Place(0, 0, callback_offered=False)
    ahead = WorkItem.objects.filter(queue_id=item.queue_id, state=WorkState.WAITING.value)
    before = Q(order_at__lt=item.order_at) | Q(order_at=item.order_at, pk__lt=item.pk)
    before = Q(at_head=True) & before if item.at_head else Q(at_head=True) | before
    position = ahead.filter(before).count() + 1
    staffed, _ = staff_of(item.queue)
    ewt = waiting.ewt_seconds(position=position, aht_seconds=aht_of(item.queue), staffed=staffed)
    return Place(position, ewt, waiting.callback_is_offered(ewt, from_seconds=item.queue.callback_from_seconds))


def staff_of(queue: Queue) -> tuple[int, int]:
    """Return how many agents serve a queue now (not resting) and how many of them are available."""
    tokens = [f"{code}>{level}" for code, level in queue.skills.items()]
    if queue.language:
        tokens.append(f"lang:{queue.language}")
    tokens += [f"cert:{code}" for code in queue.licences]
    rows = AgentPresence.objects.filter(abilities__contains=tokens, sites__overlap=[queue.unit_path])
    rows = rows.filter(Q(focus=[]) | Q(focus__contains=[queue.pk]))
    rows = rows.exclude(state__in=[AgentState.LOGGED_OUT.value, AgentState.AUX.value])
    found = rows.aggregate(all=Count("pk"), free=Count("pk", filter=Q(state=AgentState.AVAILABLE.value)))
    return found["all"], found["free"]


def aht_of(queue: Queue) -> float:
    """Return the mean handling time in seconds of the last contacts, or the planned one until there are enough."""
    took = ExpressionWrapper(F("wrapped_at") - F("answered_at"), output_field=DurationField())
    rows = WorkItem.objects.filter(queue=queue, state=WorkState.DONE.value, answered_at__isnull=False)
    recent = rows.order_by("-entered_at").annotate(took=took).values_list("took", flat=True)[:RECENT]
    seconds = [span.total_seconds() for span in recent]
    return sum(seconds) / len(seconds) if len(seconds) == RECENT else float(queue.aht_seconds)


def queue_for(*, channel: Channel, unit_path: str) -> str:
    """Return the code of a channel's queue nearest to a unit: its own, one above it, any; empty where none is."""
    rows = Queue.objects.filter(active=True, channel=channel.value).order_by("code")
    near = set(matching.sites_of(unit_path))
    found = [(path in near, len(path) if path in near else 0, code) for path, code in rows.values_list(
        "unit_path", "code")]  # fmt: skip
    return max(found, key=lambda each: each[:2])[2] if found else ""


def queue_names(*, codes: Iterable[str]) -> dict[str, str]:
    """Return the names of queues."""
    return dict(Queue.objects.filter(code__in=set(codes)).values_list("code", "name"))


def call_queues() -> list[tuple[str, str]]:
    """Return code and name of the queues a call may be sent to."""
    rows = Queue.objects.filter(active=True, channel=Channel.CALL.value).order_by("unit_path", "code")
    return list(rows.values_list("code", "name"))


def unseen_messages(*, person_id: int) -> list[LeadersWord]:
    """Return what leaders said to an agent that she has not put away, the latest first."""
    rows = AgentMessage.objects.filter(person_id=person_id, seen_at=None).select_related("sender").order_by("-id")
    return [LeadersWord(row.pk, row.sender.name if row.sender else "", row.text, row.sent_at) for row in rows[:5]]


def queue_facts(*, queue_code: str) -> QueueFacts:
    """Return a queue at this moment, as IVR and floor view ask for it. Raises UnknownQueue."""
    queue, now = queue_by_code(queue_code), clock.now()
    line: Mapping[str, Any] = WorkItem.objects.filter(
        queue=queue, state=WorkState.WAITING.value, not_before_at__lte=now
    ).aggregate(count=Count("pk"), first=Min("entered_at"))
    staffed, free = staff_of(queue)
    ewt = waiting.ewt_seconds(position=line["count"] + 1, aht_seconds=aht_of(queue), staffed=staffed)
    if free > line["count"]:
        ewt = 0
    return QueueFacts(
        code=queue.code,
        name=queue.name,
        waiting=line["count"],
        longest_seconds=math.floor((now - line["first"]).total_seconds()) if line["first"] else 0,
        staffed=staffed,
        available=free,
        ewt_seconds=ewt,
        is_open=queue.active and is_open_at(calendar_code=queue.calendar_code, at=now),
        callback_offered=waiting.callback_is_offered(ewt, from_seconds=queue.callback_from_seconds),
        language=queue.language,
    )
