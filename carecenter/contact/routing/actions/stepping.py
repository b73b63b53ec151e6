"""Move one agent from state to state: the only place that writes a presence, its spell and its event."""

from datetime import datetime, timedelta

from carecenter.contact.routing.errors import StepNotPossible
from carecenter.contact.routing.events import PresenceChanged
from carecenter.contact.routing.models import AgentPresence, PresenceSpell
from carecenter.contact.routing.rules import matching, presence
from carecenter.contact.routing.types import AgentState, AuxCode
from carecenter.foundation import clock
from carecenter.foundation.action import record
from carecenter.reference.organisation.public import fitness_of_persons, licences_of_person, skills_of_person
from carecenter.reference.organisation.types import HoldKind


def step(agent: AgentPresence, name: str, *, aux: str = "", due_at: datetime | None = None, reason: str = "") -> None:
    """Take one step of the machine of §9 and save; raises StepNotPossible where the table has none."""
    state = presence.next_state(AgentState(agent.state), name)
    if state is None:
        raise StepNotPossible(state=agent.state, step=name)
    now = clock.now()
    before, before_aux, before_at = agent.state, agent.aux, agent.since_at
    if (before, before_aux) != (state.value, aux):
        if before != AgentState.LOGGED_OUT:
            PresenceSpell.objects.create(
                person_id=agent.person_id,
                unit_path=agent.unit_path,
                state=before,
                aux=before_aux,
                began_at=before_at,
                ended_at=now,
                reason=reason or name,
            )
        agent.since_at = now
    if state is AgentState.AVAILABLE:
        agent.idle_at = now
    agent.state, agent.aux, agent.due_at = state.value, aux, due_at
    agent.save()
    record(
        PresenceChanged(
            subject_id=agent.person_id,
            unit_path=agent.unit_path,
            state=agent.state,
            aux=aux,
            before=before,
            before_aux=before_aux,
            before_at=before_at,
            reason=reason or name,
            at=now,
        )
    )


def holds_of(person_id: int) -> tuple[str, ...]:
    """Return why a person may not take contacts now: DUTY holds of organisation, or NOT_ACTIVE."""
    found = fitness_of_persons(ids=[person_id], required=(), on=clock.today(), hold_kind=HoldKind.DUTY)
    return found[person_id].holds


def read_abilities(agent: AgentPresence) -> None:
    """Take over what organisation says the agent can do today."""
    skills = skills_of_person(person_id=agent.person_id)
    agent.abilities = matching.abilities(
        {code: level for code, (level, _) in skills.items()},
        {code: kind for code, (_, kind) in skills.items()},
        licences_of_person(person_id=agent.person_id, on=clock.today()),
        agent.person_id,
    )
    agent.sites = matching.sites_of(agent.unit_path)


def become_available(agent: AgentPresence, name: str, *, reason: str = "") -> bool:
    """Take a step that leads to AVAILABLE; a DUTY hold or a pending AUX is asked first and leads to AUX instead.

    Return whether she is available.
    """
    if holds_of(agent.person_id):
        rest(agent, AuxCode.DUTY, name)
        return False
    if agent.pending_aux and agent.state != AgentState.AUX:
        wanted, agent.pending_aux, agent.pending_at = agent.pending_aux, "", None
        rest(agent, AuxCode(wanted), name)
        return False
    read_abilities(agent)
    step(agent, name, reason=reason)
    return True


def rest(agent: AgentPresence, code: AuxCode, reason: str) -> None:
    """Lead an agent into AUX, from ringing by the step of a missed offer."""
    name = "miss" if agent.state == AgentState.RINGING else "aux"
    step(agent, name, aux=code.value, reason=reason)


def after(seconds: int) -> datetime:
    """Return the instant so many seconds from now."""
    return clock.now() + timedelta(seconds=seconds)
