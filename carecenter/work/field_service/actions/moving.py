"""The one place where a job changes its state: machine, guards, stamp, clock."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from carecenter.foundation import clock
from carecenter.foundation.action import note, write_later
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.work.field_service.errors import GuardFailed, WrongJobState
from carecenter.work.field_service.models import Job, JobStamp, JobText
from carecenter.work.field_service.queries.terms import terms_of, type_of
from carecenter.work.field_service.queries.words import GUARD_WORDS, MOVE_WORDS, STATE_WORDS
from carecenter.work.field_service.rules import clocks, machine
from carecenter.work.field_service.types import JobMove, JobState, Obstacle, Step, StepFacts

MAX_TEXT = 2000
Refusals = Mapping[str, Callable[[], Refusal]]
# The machine's names of instants that are columns; all others live on the stamps alone.
COLUMNS = {
    "dispatched_at": "dispatched_at",
    "accepted_at": "accepted_at",
    "assigned_at": "assigned_at",
    "booked_at": "booked_at",
    "departed_at": "departed_at",
    "arrived_at": "checked_in_at",
    "completed_at": "completed_at",
    "signed_at": "signed_at",
    "closed_at": "ended_at",
    "cancelled_at": "ended_at",
    "declined_at": "ended_at",
}

ON_THE_WAY = {"departed_at", "arrived_at", "completed_at"}


def step_of(job: Job, move: JobMove, facts: StepFacts, refusals: Refusals) -> Step:
    """Return the step that the machine allows. Raises WrongJobState, or the refusal of the first failed guard."""
    found = machine.next_step(replace(facts, state=JobState(job.state)), move)
    if not isinstance(found, Obstacle):
        return found
    if found.code == "GUARD":
        guard = found.guards[0]
        raise refusals[guard]() if guard in refusals else GuardFailed(reason=str(GUARD_WORDS.get(guard, guard)))
    raise WrongJobState(number=job.number, state=str(STATE_WORDS[JobState(job.state)]), move=str(MOVE_WORDS[move]))


def demand_from_here(job: Job, move: JobMove) -> None:
    """Raise WrongJobState early, before anything else is asked."""
    if move not in machine.moves_from(JobState(job.state)):
        raise WrongJobState(number=job.number, state=str(STATE_WORDS[JobState(job.state)]), move=str(MOVE_WORDS[move]))


def take_step(
    job: Job,
    move: JobMove,
    *,
    actor: Actor,
    facts: StepFacts | None = None,
    refusals: Refusals | None = None,
    device_at: datetime | None = None,
    part_eta: datetime | None = None,
    **said: Any,
) -> None:
    """Move the job: state, instants, running clock, stamp; saves the job with all that the caller has set."""
    step = step_of(job, move, facts or StepFacts(JobState(job.state)), refusals or {})
    before, at = job.state, clock.now()
    job.state = step.target.value
    if before != job.state:
        job.state_since = at
    for name in step.clears:
        if name in COLUMNS:
            setattr(job, COLUMNS[name], None)
    for name in step.stamps:
        if name in COLUMNS:
            setattr(job, COLUMNS[name], _instant(job, name, device_at, at))
    job.due_at = clocks.due_at(
        step.target,
        at,
        terms_of(type_of(job)),
        accepted_at=job.accepted_at,
        window_end=job.window_end,
        part_eta=part_eta,
    )
    job.save()
    stamp(job, move, before=before, actor=actor, device_at=device_at, **said)


def _instant(job: Job, name: str, device_at: datetime | None, at: datetime) -> datetime:
    """Return when a step happened: by the telephone's clock for the visit's own steps, in their order, never later.

    A confirmation counts from when we know of it: a month's statement may be out before a telephone comes back.
    """
    if device_at is None or name not in ON_THE_WAY:
        return at
    if name == "arrived_at":
        return device_at
    floor = [before for before in (job.booked_at, job.checked_in_at) if before and name == "completed_at"]
    return min(max([device_at, *floor]), at)


def stamp(
    job: Job, move: JobMove, *, before: str, actor: Actor, device_at: datetime | None = None, **said: Any
) -> None:
    """Write the stamp and the audit line's facts; ids and codes only."""
    write_later(
        JobStamp(
            job=job,
            move=move.value,
            before=before,
            after=job.state,
            at=clock.now(),
            device_at=device_at,
            actor_id=actor.person_id,
            facts=said,
        )
    )
    note(subject=("job", job.pk), unit_path=job.unit_path, customer_id=job.customer_id, before=before, after=job.state)


def keep_text(job: Job, kind: str, text: str, actor: Actor) -> None:
    """Keep free text in its side row."""
    text = text.replace("\x00", "").strip()[:MAX_TEXT]
    if text:
        JobText.objects.create(job=job, kind=kind, text=text, at=clock.now(), by_id=actor.person_id)
