"""Put work into queues and take it out again."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction

from carecenter.contact.routing.access import queue_by_code
from carecenter.contact.routing.actions.matching import offer_agent, offer_item, whose
from carecenter.contact.routing.actions.stepping import become_available
from carecenter.contact.routing.errors import WorkIsOver
from carecenter.contact.routing.events import WorkEnqueued, WorkFinished
from carecenter.contact.routing.models import AgentPresence, Offer, Queue, WorkItem
from carecenter.contact.routing.rules import matching
from carecenter.contact.routing.types import (
    EXCLUSIVE,
    OPEN_WORK,
    AgentState,
    Channel,
    OfferState,
    Requirements,
    WorkState,
)
from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.grading.public import entitlement_of
from carecenter.reference.grading.types import Entitlement
from carecenter.reference.organisation.public import deputies_of, is_open_at

STICKY_DAYS = 7
URGENT_WEIGHT = 3000


@action("routing.enqueue")
def enqueue(
    *,
    actor: Actor,
    queue_code: str,
    work: tuple[str, int],
    customer_id: int | None = None,
    requirements: Requirements | None = None,
    key: str,
    sticky_person_id: int | None = None,
    weight: int = 0,
    not_before_at: datetime | None = None,
    entered_at: datetime | None = None,
    urgent: bool = False,
) -> int:
    """Let work wait in a queue, offer it at once if somebody is free, and return the item's id.

    The same key again answers the item that is there. `weight` is added to the one of the customer's grade;
    `entered_at` keeps an earlier place (transfer, callback with place kept). Outside the queue's hours its
    closed_queue takes the work. `urgent` (danger to life) goes before everybody. The calling module has checked that
    its actor may cause this. Raises UnknownQueue.
    """
    known = WorkItem.objects.filter(key=key).values_list("pk", flat=True).first()
    if known is None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"routing.work:{key}"])
        known = WorkItem.objects.filter(key=key).values_list("pk", flat=True).first()
    if known is not None:
        return known
    queue, now = _open_queue(queue_by_code(queue_code)), clock.now()
    first = min(entered_at or now, now)
    sticky = _sticky(queue, customer_id, sticky_person_id)
    heavy = weight + (URGENT_WEIGHT if urgent else 0)
    heavy += int(entitlement_of(customer_id=customer_id, code=Entitlement.QUEUE_WEIGHT))
    item = WorkItem(
        queue=queue,
        unit_path=queue.unit_path,
        channel=queue.channel,
        exclusive=Channel(queue.channel) in EXCLUSIVE,
        work_kind=work[0],
        work_id=work[1],
        customer_id=customer_id,
        key=key,
        required=_stored(queue, requirements or Requirements()),
        weight=heavy,
        at_head=urgent,
        entered_at=first,
        order_at=matching.order_key(first, heavy),
        not_before_at=not_before_at or now,
        sticky_person_id=sticky,
    )
    set_step(item, now)
    item.save()
    record(WorkEnqueued(**whose(item)))
    offer_item(item)
    return item.pk


def _open_queue(queue: Queue) -> Queue:
    """Return the queue itself while it is open, else the one that stands in; never more than three hops."""
    for _ in range(3):
        if queue.closed_queue is None:
            return queue
        if queue.active and is_open_at(calendar_code=queue.calendar_code, at=clock.now()):
            return queue
        queue = queue.closed_queue
    return queue


def _sticky(queue: Queue, customer_id: int | None, asked: int | None) -> int | None:
    """Return her own agent: the one asked for or who served her last; while he is away, his deputy."""
    if asked is None and queue.sticky_seconds and customer_id is not None:
        since = clock.now() - timedelta(days=STICKY_DAYS)
        recent = WorkItem.objects.filter(customer_id=customer_id, entered_at__gte=since, answered_at__isnull=False)
        asked = recent.order_by("-entered_at").values_list("agent_id", flat=True).first()
    if asked is None:
        return None
    candidates = [asked, *deputies_of(person_id=asked, on=clock.today())]
    there = set(
        AgentPresence.objects.filter(pk__in=candidates)
        .exclude(state=AgentState.LOGGED_OUT.value)
        .values_list("pk", flat=True)
    )
    return next((person for person in candidates if person in there), None)


def _stored(queue: Queue, required: Requirements) -> dict[str, Any]:
    return {
        "language": required.language or queue.language,
        "skills": dict(required.skills),
        "licences": sorted({*required.licences, *queue.licences}),
        "mandarin_will_do": required.mandarin_will_do,
    }


def demands_of(item: WorkItem) -> list[matching.Demand]:
    """Return the steps by which the demands of a piece of work relax."""
    queue = item.queue
    plan = matching.Plan(
        home=queue.unit_path,
        overflow=tuple(queue.overflow_paths),
        relax_skills_after=queue.relax_skills_after,
        overflow_after=queue.overflow_after,
        mandarin_after=queue.mandarin_after,
        sticky_seconds=queue.sticky_seconds,
    )
    return matching.demands(plan, required_of(item.required), queue.skills, item.sticky_person_id)


def required_of(stored: Mapping[str, Any]) -> Requirements:
    """Return the stored requirements as a value."""
    return Requirements(stored["language"], stored["skills"], tuple(stored["licences"]), stored["mandarin_will_do"])


def set_step(item: WorkItem, now: datetime) -> None:
    """Write into the item the demand that holds now, and when the next begins."""
    begin = max(item.entered_at, item.not_before_at)
    found = matching.demand_at(demands_of(item), (now - begin).total_seconds())
    item.step, item.needs, item.sites = found.step, sorted(found.needs), list(found.sites)
    item.widen_at = begin + timedelta(seconds=found.until) if found.until is not None else None


@action("routing.withdraw")
def withdraw(*, actor: Actor, item_id: int, reason: str = "ABANDONED") -> None:
    """Take work out that no agent has answered: ABANDONED by the customer, or WITHDRAWN by its owner.

    A ringing agent becomes available again and is offered the next. What is answered needs finish_work; withdrawing
    what is over changes nothing. The calling module has checked that its actor may cause this.
    """
    while True:
        with transaction.atomic():
            item = locked_with_agent(item_id)
            if item is not None:
                break
    if item.state not in (WorkState.WAITING, WorkState.OFFERED):
        if item.state in OPEN_WORK:
            raise WorkIsOver()
        return
    agent_id = item.agent_id if item.state == WorkState.OFFERED else None
    end_offer(item, OfferState.WITHDRAWN)
    item.state = (WorkState.ABANDONED if reason == "ABANDONED" else WorkState.WITHDRAWN).value
    item.agent_id, item.ended_at, item.wrapped_at = None, clock.now(), clock.now()
    item.save()
    note(reason=reason)
    record_end(item, item.state)
    if agent_id is not None:
        free_agent(AgentPresence.objects.get(pk=agent_id), item, "withdraw")


def locked_with_agent(item_id: int) -> WorkItem | None:
    """Lock first the agent, then the item, as everybody does; None where the agent changed meanwhile.

    Runs in a savepoint of the caller's, who leaves it (and gives the locks back) to try again. Raises NotThere.
    """
    before = only_row(WorkItem.objects.filter(pk=item_id).values_list("agent_id", flat=True))
    if before is not None:
        only_row(AgentPresence.objects.select_for_update().filter(pk=before))
    item = only_row(WorkItem.objects.select_for_update(of=("self",)).select_related("queue").filter(pk=item_id))
    if item is None:
        raise NotThere()
    if item.agent_id != before:
        transaction.set_rollback(True)
        return None
    return item


def end_offer(item: WorkItem, state: OfferState) -> Offer | None:
    """End the open offer of an item; None where there is none."""
    offer = Offer.objects.filter(item=item, state=OfferState.OPEN.value).first()
    if offer is not None:
        offer.state, offer.ended_at = state.value, clock.now()
        offer.save(update_fields=["state", "ended_at"])
    return offer


def free_agent(agent: AgentPresence, item: WorkItem, name: str) -> None:
    """Give an agent, locked by the caller, her room back and offer her the next piece of work."""
    if item.exclusive:
        if agent.state == AgentState.RINGING and not become_available(agent, name):
            return
    else:
        field = "cases" if item.channel == Channel.CASE else "chats"
        setattr(agent, field, max(getattr(agent, field) - 1, 0))
        agent.save(update_fields=[field])
    if agent.state == AgentState.AVAILABLE:
        offer_agent(agent)


def record_end(item: WorkItem, outcome: str) -> None:
    """Tell that a piece of work is over, with all that reports need."""
    path = only_row(AgentPresence.objects.filter(pk=item.agent_id).values_list("unit_path", flat=True)) or ""
    record(
        WorkFinished(
            **whose(item),
            person_id=item.agent_id,
            outcome="ANSWERED" if item.answered_at else outcome,
            entered_at=item.entered_at,
            answered_at=item.answered_at,
            ended_at=item.ended_at or clock.now(),
            wrapped_at=item.wrapped_at or clock.now(),
            hold_seconds=item.hold_seconds,
            transferred=item.transferred,
            agent_path=path,
        )
    )
