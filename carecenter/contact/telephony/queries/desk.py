"""What an agent's desk shows."""

from carecenter.contact.routing.public import queue_names, states_of_agents
from carecenter.contact.routing.types import HANDLING, AgentState
from carecenter.contact.telephony.access import SUPERVISE, TAKE
from carecenter.contact.telephony.models import AgentPhone, Call, Callback, CallLeg
from carecenter.contact.telephony.queries.calls import running_call_of
from carecenter.contact.telephony.types import (
    CallState,
    Colleague,
    DeskCall,
    DeskPhone,
    Direction,
    LegKind,
    PromisedCall,
    WaitingCall,
)
from carecenter.foundation.access import demand, scoped
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.masking import mask_phone
from carecenter.reference.organisation.public import persons_by_id


def desk_call(*, actor: Actor) -> DeskCall | None:
    """Return the call on the actor's desk: the running one, else the last that still waits for its outcome."""
    demand(actor, TAKE)
    person = actor.person_id or 0
    call = running_call_of(person_id=person) or _to_wrap(person)
    if call is None:
        return None
    asked = CallLeg.objects.filter(call=call, kind=LegKind.CONSULT, gone_at=None).order_by("-id").first()
    names = persons_by_id(ids=[asked.person_id]) if asked and asked.person_id else {}
    since = call.held_at or call.talk_at or call.ringing_at or call.queued_at or call.started_at
    facts = call.facts
    return DeskCall(
        id=call.pk, state=CallState(call.state), direction=Direction(call.direction), is_mine=call.agent_id == person,
        number_masked=mask_phone(call.number), region=call.region, hotline=call.hotline.name if call.hotline else "",
        language=call.language, queue_code=call.queue_code, is_urgent=call.priority, customer_id=call.customer_id,
        candidates=tuple(call.candidates), is_identified=bool(facts.get("identified")),
        is_muted=bool(facts.get("muted")), is_recording_paused=bool(facts.get("recording_paused")),
        consulted=names[asked.person_id].name if asked and asked.person_id in names else "",
        consult_answered=bool(asked and asked.up_at), supervised=str(facts.get("supervise", "")),
        handover=str(facts.get("handover", "")), rated=str(facts.get("rated", "")), outcome=call.outcome,
        started_at=call.started_at, queued_at=call.queued_at, talk_at=call.talk_at, held_at=call.held_at,
        since_at=call.ended_at or since,
    )  # fmt: skip


def _to_wrap(person_id: int) -> Call | None:
    """A call that was talked and has no outcome yet stays on the desk."""
    last = Call.objects.filter(agent_id=person_id).select_related("hotline").order_by("-started_at", "-id").first()
    return last if last is not None and last.talk_at and not last.outcome else None


def desk_phone(*, actor: Actor) -> DeskPhone | None:
    """Return the actor's open telephone."""
    row = AgentPhone.objects.filter(person_id=actor.person_id or 0, closed_at=None).first()
    return DeskPhone(row.kind, row.endpoint) if row else None


def colleagues(*, actor: Actor) -> list[Colleague]:
    """Return who else is signed on with an open telephone, free ones first."""
    demand(actor, TAKE)
    ids = list(
        AgentPhone.objects.filter(closed_at=None)
        .exclude(person_id=actor.person_id or 0)
        .values_list("person_id", flat=True)
    )
    states, names = states_of_agents(person_ids=ids), persons_by_id(ids=ids)
    there = [pk for pk in ids if pk in names and pk in states and states[pk].state != AgentState.LOGGED_OUT]
    found = [Colleague(pk, names[pk].name, states[pk].state not in HANDLING) for pk in there]
    return sorted(found, key=lambda each: (not each.is_free, each.name))


def waiting_calls(*, actor: Actor, limit: int = 12) -> list[WaitingCall]:
    """Return who waits in the actor's reach, urgent ones first, then the oldest."""
    demand(actor, TAKE)
    rows = scoped(Call.objects.filter(state=CallState.QUEUE, ended_at=None), actor, TAKE)
    rows = rows.exclude(queued_at=None).order_by("-priority", "queued_at")[:limit]
    found = list(rows)
    names = queue_names(codes=[row.queue_code for row in found])
    return [
        WaitingCall(
            row.pk, row.queue_code, names.get(row.queue_code, row.queue_code), row.language, row.priority,
            row.queued_at, row.customer_id,
        )
        for row in found
        if row.queued_at
    ]  # fmt: skip


def promised_calls(*, actor: Actor, limit: int = 8) -> list[PromisedCall]:
    """Return the open promises in the actor's reach, the next first."""
    demand(actor, TAKE)
    rows = scoped(Callback.objects.filter(state__in=["QUEUED", "RETRY", "DIALING"]), actor, TAKE)
    return [
        PromisedCall(row.pk, row.kind, row.state, mask_phone(row.number), row.customer_id, row.not_before, row.tries)
        for row in rows.order_by("not_before")[:limit]
    ]


def calls_to_supervise(*, actor: Actor, limit: int = 40) -> list[tuple[int, int | None, CallState]]:
    """Return running conversations that the actor may listen to: call, agent, state."""
    if not actor.may(SUPERVISE):
        return []
    rows = scoped(Call.objects.filter(ended_at=None, state__in=["TALK", "HOLD", "CONSULT"]), actor, SUPERVISE)
    return [(row.pk, row.agent_id, CallState(row.state)) for row in rows.exclude(agent_id=actor.person_id)[:limit]]
