"""Sign on, become available, rest, sign off; what leaders do with agents."""

from carecenter.contact.routing.access import SERVE, own_presence, presence_to_lead, queue_by_code
from carecenter.contact.routing.actions.answering import close_wrap_up, to_head
from carecenter.contact.routing.actions.entering import end_offer
from carecenter.contact.routing.actions.matching import offer_agent, offer_item
from carecenter.contact.routing.actions.stepping import become_available, holds_of, rest, step
from carecenter.contact.routing.errors import HeldFromDuty, OpenWorkInHand, StepNotPossible
from carecenter.contact.routing.events import AgentMessaged
from carecenter.contact.routing.models import AgentMessage, AgentPresence, WorkItem
from carecenter.contact.routing.queries.levels import level_of_person
from carecenter.contact.routing.rules import presence as rules
from carecenter.contact.routing.types import ASKABLE, AgentState, AuxCode, OfferState, WorkState
from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.reference.organisation.public import persons_by_id

OUT, AUX = AgentState.LOGGED_OUT, AgentState.AUX


@action("routing.sign_on")
def sign_on(*, actor: Actor) -> None:
    """Come to the desk: signed on, not yet available. Signing on twice changes nothing."""
    demand(actor, SERVE)
    person = persons_by_id(ids=[actor.person_id or 0]).get(actor.person_id or 0)
    if person is None or not person.active:
        raise NotThere()
    now = clock.now()
    start = {"state": OUT.value, "since_at": now, "idle_at": now, "heard_at": now, "unit_path": person.unit_path}
    AgentPresence.objects.get_or_create(person_id=person.id, defaults=start)
    agent = own_presence(actor)
    agent.heard_at, agent.unit_path = now, person.unit_path
    if agent.state == OUT:
        step(agent, "sign_on", aux=AuxCode.START.value)
    else:
        agent.save(update_fields=["heard_at", "unit_path"])


@action("routing.go_available")
def go_available(*, actor: Actor) -> int | None:
    """Take contacts; return the id of the offer that comes at once, if one does.

    DUTY holds are asked each time. Raises HeldFromDuty, StepNotPossible.
    """
    agent = own_presence(actor)
    agent.heard_at = clock.now()
    if agent.state == AgentState.AVAILABLE:
        agent.pending_aux, agent.pending_at = "", None
        agent.save(update_fields=["pending_aux", "pending_at", "heard_at"])
        return None
    if holds := holds_of(agent.person_id):
        raise HeldFromDuty(reasons="、".join(holds))
    if agent.state == AgentState.ACW:
        close_wrap_up(agent)
        agent.pending_aux, agent.pending_at = "", None
    if not become_available(agent, "go_available"):
        return None
    offer = offer_agent(agent)
    return offer.pk if offer else None


@action("routing.go_aux")
def go_aux(*, actor: Actor, code: str) -> bool:
    """Ask for AUX; return whether it began. Otherwise it is pending: after the call, or until a leader approves."""
    if code not in ASKABLE:
        raise BadInput("code", "请选择小休、用餐、培训、会议、辅导、外呼、处理工单、系统故障或支援。")
    agent = own_presence(actor)
    agent.heard_at = clock.now()
    if agent.state == OUT:
        raise StepNotPossible(state=agent.state)
    level, target = level_of_person(agent=agent)
    verdict = rules.may_pause(AuxCode(code), service_level=level, target=target)
    note(code=code, granted=verdict.granted, reason=verdict.reason)
    if agent.state == AUX or (verdict.granted and agent.state in (AgentState.AVAILABLE, AgentState.ACW)):
        close_wrap_up(agent)
        agent.pending_aux, agent.pending_at = "", None
        rest(agent, AuxCode(code), "asked")
        return True
    agent.pending_aux, agent.pending_at = code, clock.now()
    agent.save(update_fields=["pending_aux", "pending_at", "heard_at"])
    return False


@action("routing.approve_aux")
def approve_aux(*, actor: Actor, person_id: int) -> None:
    """Let an agent rest who asked for it (leader); in a call it begins after the wrap-up."""
    agent = presence_to_lead(actor, person_id)
    if not agent.pending_aux:
        raise StepNotPossible(state=agent.state)
    if agent.state == AgentState.AVAILABLE:
        code, agent.pending_aux, agent.pending_at = agent.pending_aux, "", None
        rest(agent, AuxCode(code), "approved")


@action("routing.recall_agents")
def recall_agents(*, actor: Actor, person_ids: list[int]) -> int:
    """Send agents in AUX that can wait (training, meeting, coaching, outbound, cases) back to take contacts.

    Return how many came; breaks and meals are nobody's to cut short, and a DUTY hold stays.
    """
    back = 0
    for person_id in sorted(person_ids):
        agent = presence_to_lead(actor, person_id)
        if agent.state != AUX or agent.aux not in rules.RECALLABLE or holds_of(person_id):
            continue
        if become_available(agent, "go_available", reason="recalled"):
            offer_agent(agent)
            back += 1
    return back


@action("routing.set_focus")
def set_focus(*, actor: Actor, person_id: int, queue_codes: list[str]) -> None:
    """Move an agent: she takes work of these queues only; none gives her back to all that her skills allow."""
    agent = presence_to_lead(actor, person_id)
    agent.focus = [queue_by_code(code).pk for code in queue_codes]
    agent.save(update_fields=["focus"])
    note(subject=("person", person_id), queues=queue_codes)
    if agent.state == AgentState.AVAILABLE:
        offer_agent(agent)


@action("routing.message_agent")
def message_agent(*, actor: Actor, person_id: int, text: str) -> None:
    """Send an agent a word that her call bar shows. Raises BadInput without words."""
    text = " ".join(text.split())[:300]
    if not text:
        raise BadInput("text", "请写要说的话。")
    agent = presence_to_lead(actor, person_id)
    said = AgentMessage.objects.create(person_id=person_id, sender_id=actor.person_id, text=text, sent_at=clock.now())
    record(AgentMessaged(subject_id=person_id, unit_path=agent.unit_path, message_id=said.pk))


@action("routing.see_messages")
def see_messages(*, actor: Actor) -> None:
    """Put the leader's words away as read."""
    AgentMessage.objects.filter(person_id=actor.person_id or 0, seen_at=None).update(seen_at=clock.now())


@action("routing.sign_off")
def sign_off(*, actor: Actor) -> None:
    """Leave the desk; ringing work goes back to the head. Raises OpenWorkInHand during a call."""
    agent = own_presence(actor)
    if agent.state in (AgentState.TALK, AgentState.HOLD):
        raise OpenWorkInHand()
    leave(agent, "sign_off", "SIGNED_OFF", keep_cases=True)


def leave(agent: AgentPresence, name: str, reason: str, *, keep_cases: bool) -> None:
    """Log an agent out, locked by the caller, and hand on all that nobody else would do.

    Cases in hand stay hers overnight; live contacts and open offers go back to the head.
    """
    close_wrap_up(agent)
    if agent.state != OUT:
        agent.pending_aux, agent.pending_at, agent.focus = "", None, []
        step(agent, name, reason=reason)
    states = [WorkState.OFFERED.value, WorkState.ACTIVE.value]
    rows = WorkItem.objects.select_for_update(of=("self",)).select_related("queue")
    for item in rows.filter(agent_id=agent.person_id, state__in=states).order_by("id"):
        if item.channel == "CASE" and item.state == WorkState.ACTIVE and keep_cases:
            continue
        offer = end_offer(item, OfferState.WITHDRAWN)
        to_head(item, agent.person_id, reason, offer.pk if offer else None)
        offer_item(item)
    agent.chats = 0
    agent.cases = WorkItem.objects.filter(agent_id=agent.person_id, state="ACTIVE", channel="CASE").count()
    agent.save(update_fields=["chats", "cases"])
