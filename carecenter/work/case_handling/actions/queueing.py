"""Keep a case in the queue of its type as long as nobody owns it, and in its owner's hand afterwards."""

from carecenter.contact.routing import public as routing
from carecenter.contact.routing.errors import UnknownQueue
from carecenter.contact.routing.types import WaitingWork, WorkState
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.work.case_handling.rules.driving import weight_of
from carecenter.work.cases import public as cases
from carecenter.work.cases.types import ENDED, CaseFacts

UNANSWERED = (WorkState.WAITING, WorkState.OFFERED)


@action("case_handling.keep_queue")
def keep_queue(*, actor: Actor, case_id: int, key: str) -> None:
    """Bring the queue into line with the case as it stands now; doing it twice changes nothing.

    Nobody's open case waits; an owned or ended one is taken out; who was asked and took it keeps it in hand.
    """
    case = cases.cases_by_id(ids=[case_id]).get(case_id)
    if case is None:
        return
    item = routing.open_item_of(work=("case", case_id))
    ended = case.state in ENDED
    note(subject=("case", case_id), unit_path=case.unit_path, customer_id=case.customer_id)
    if item is None:
        if not ended and case.owner_id is None:
            _enter(actor, case, key)
    elif not ended and item.state == WorkState.OFFERED and item.agent_id == case.owner_id:
        _accept(actor, item)
    elif ended or case.owner_id not in {None, item.agent_id} or (case.owner_id and item.state in UNANSWERED):
        _take_out(actor, item)


def _accept(actor: Actor, item: WaitingWork) -> None:
    agent = routing.state_of_agent(person_id=item.agent_id or 0)
    offer = routing.offer_facts(offer_id=agent.offer_id) if agent and agent.offer_id else None
    if offer is not None and offer.item_id == item.id:
        routing.accept_offer(actor=actor, offer_id=offer.id)


def _take_out(actor: Actor, item: WaitingWork) -> None:
    if item.state in UNANSWERED:
        routing.withdraw(actor=actor, item_id=item.id, reason="WITHDRAWN")
    else:
        routing.finish_work(actor=actor, item_id=item.id)


def _enter(actor: Actor, case: CaseFacts, key: str) -> None:
    kind = cases.case_types().get(case.type_code)
    if kind is None or not kind.queue:
        return
    try:
        routing.enqueue(
            actor=actor,
            queue_code=kind.queue,
            work=("case", case.id),
            customer_id=case.customer_id,
            key=f"case:{case.id}:{key}",
            weight=weight_of(case.priority),
        )
    except UnknownQueue:
        # A queue was taken away after the pack was checked: the case stays in the list of what nobody owns.
        note(queue_missing=kind.queue)


@action("case_handling.take_offered")
def take_offered(*, actor: Actor, case_id: int, person_id: int) -> None:
    """Give the case to the person who accepted it from the queue; an owned one stays where it is."""
    case = cases.cases_by_id(ids=[case_id]).get(case_id)
    if case is not None and case.owner_id is None and case.state not in ENDED:
        cases.assign_case(actor=actor, case_id=case_id, person_id=person_id)
