"""What time itself does: offers lapse, wrap-ups end, demands relax, silent agents leave, waiting work is offered."""

from datetime import timedelta

from carecenter.contact.routing.access import presence_locked
from carecenter.contact.routing.actions.answering import end_wrap_up, miss_offer
from carecenter.contact.routing.actions.entering import set_step
from carecenter.contact.routing.actions.matching import decide, offer_item, whose
from carecenter.contact.routing.actions.presence import leave
from carecenter.contact.routing.actions.stepping import rest
from carecenter.contact.routing.errors import StepNotPossible
from carecenter.contact.routing.events import WorkWidened
from carecenter.contact.routing.models import AgentPresence, Offer, WorkItem
from carecenter.contact.routing.queries.levels import level_of_person
from carecenter.contact.routing.rules import presence as rules
from carecenter.contact.routing.types import AgentState, AuxCode, OfferState, WorkState
from carecenter.foundation import clock
from carecenter.foundation.action import action, record
from carecenter.foundation.plain.actors import Actor, system_actor

CLOCK = system_actor("routing")


def tick() -> int:
    """Do all that is due now, each thing in a transaction of its own; return how much was done.

    Safe to run in several processes and to be killed at any point: what was not committed is due again.
    """
    done = 0
    now = clock.now()
    due = Offer.objects.filter(state=OfferState.OPEN.value, ring_until_at__lte=now)
    for offer_id in due.order_by("ring_until_at").values_list("pk", flat=True)[:500]:
        done += miss_offer(actor=CLOCK, offer_id=offer_id)
    done += _wrap_ups() + _lost()
    while widened := widen(actor=CLOCK):
        done += widened
    done += grant_pending(actor=CLOCK)
    if WorkItem.objects.filter(state=WorkState.WAITING.value, not_before_at__lte=now).exists():
        done += decide(actor=CLOCK, limit=200)
    return done


def _wrap_ups() -> int:
    rows = AgentPresence.objects.filter(state=AgentState.ACW.value, due_at__lte=clock.now())
    done = 0
    for person_id in rows.values_list("pk", flat=True)[:500]:
        try:
            end_wrap_up(actor=CLOCK, person_id=person_id)
            done += 1
        except StepNotPossible:
            continue  # she was faster
    return done


def _lost() -> int:
    since = clock.now() - timedelta(seconds=rules.LOST_AFTER_SECONDS)
    rows = AgentPresence.objects.filter(heard_at__lt=since).exclude(
        state__in=[AgentState.LOGGED_OUT.value, AgentState.TALK.value, AgentState.HOLD.value]
    )
    return sum(drop_lost(actor=CLOCK, person_id=person_id) for person_id in rows.values_list("pk", flat=True)[:500])


@action("routing.drop_lost")
def drop_lost(*, actor: Actor, person_id: int) -> bool:
    """Log out an agent whose browser fell silent; her live work moves on. Return whether she was lost."""
    agent = presence_locked(person_id)
    if not rules.is_lost(AgentState(agent.state), agent.heard_at, clock.now()):
        return False
    leave(agent, "lost", "LOST", keep_cases=True)
    return True


@action("routing.release_person")
def release_person(*, actor: Actor, person_id: int) -> int:
    """Hand on everything in the hand of a person who left the house, cases too; return how much it was."""
    rows = WorkItem.objects.filter(agent_id=person_id, state__in=["OFFERED", "ACTIVE", "WRAPPING"])
    count = rows.count()
    if AgentPresence.objects.filter(pk=person_id).exists():
        agent = presence_locked(person_id)
        if agent.state in (AgentState.TALK, AgentState.HOLD):
            agent.state = AgentState.ACW.value
        leave(agent, "sign_off", "LEFT", keep_cases=False)
    return count


@action("routing.rest_held")
def rest_held(*, actor: Actor, person_id: int) -> None:
    """Let an available agent rest on whom a DUTY hold was placed; in a call the hold waits for its end."""
    if AgentPresence.objects.filter(pk=person_id).exists():
        agent = presence_locked(person_id)
        if agent.state == AgentState.AVAILABLE:
            rest(agent, AuxCode.DUTY, "held")


@action("routing.widen")
def widen(*, actor: Actor, limit: int = 200) -> int:
    """Relax the demands of work that has waited long enough, and offer it at once; return how many."""
    now = clock.now()
    rows = WorkItem.objects.select_for_update(skip_locked=True, of=("self",)).select_related("queue")
    found = list(rows.filter(state=WorkState.WAITING.value, widen_at__lte=now).order_by("widen_at", "id")[:limit])
    for item in found:
        before = item.step
        set_step(item, now)
        item.save(update_fields=["step", "needs", "sites", "widen_at"])
        if item.step != before:
            unmet = item.required["language"] if item.step in ("OVERFLOW", "MANDARIN") else ""
            record(WorkWidened(**whose(item), step=item.step, unmet_language=unmet))
        offer_item(item)
    return len(found)


@action("routing.grant_pending")
def grant_pending(*, actor: Actor) -> int:
    """Begin the AUX of available agents who asked for it, now that the service level allows it."""
    done = 0
    rows = AgentPresence.objects.exclude(pending_aux="").filter(state=AgentState.AVAILABLE.value)
    for agent in rows.select_for_update(skip_locked=True):
        level, target = level_of_person(agent=agent)
        if rules.may_pause(AuxCode(agent.pending_aux), service_level=level, target=target).granted:
            code, agent.pending_aux, agent.pending_at = agent.pending_aux, "", None
            rest(agent, AuxCode(code), "granted")
            done += 1
    return done


def heard(person_id: int) -> None:
    """Note a sign of life; no action, no audit: it comes every few seconds from every desk."""
    AgentPresence.objects.filter(pk=person_id).update(heard_at=clock.now())
