"""The one place where a job changes its state: machine, stamp, clock."""

from datetime import datetime
from typing import Any

from carecenter.foundation import clock
from carecenter.foundation.action import note
from carecenter.foundation.plain.actors import Actor
from carecenter.work.field_service.errors import WrongJobState
from carecenter.work.field_service.models import Job, JobStamp, JobText
from carecenter.work.field_service.queries.terms import terms_of, type_of
from carecenter.work.field_service.rules import clocks, machine
from carecenter.work.field_service.types import JobEvent, JobState
from carecenter.work.field_service.queries.words import EVENT_WORDS, STATE_WORDS

MAX_TEXT = 2000


def demand_step(job: Job, event: JobEvent) -> JobState:
    """Return the state that the event leads to. Raises WrongJobState."""
    after = machine.target(JobState(job.state), event)
    if after is None:
        raise WrongJobState(number=job.number, state=str(STATE_WORDS[JobState(job.state)]), event=str(EVENT_WORDS[event]))
    return after


def move(
    job: Job,
    event: JobEvent,
    *,
    actor: Actor,
    device_at: datetime | None = None,
    part_eta: datetime | None = None,
    **facts: Any,
) -> None:
    """Take the step: new state, stamp, running clock; saves the job with all that the caller has set."""
    after, before, at = demand_step(job, event), job.state, clock.now()
    job.state = after.value
    if before != job.state:
        job.state_since = at
    terms = terms_of(type_of(job))
    job.due_at = clocks.due_at(
        after, at, terms, accepted_at=job.accepted_at, window_end=job.window_end, part_eta=part_eta
    )
    job.save()
    stamp(job, event, before=before, actor=actor, device_at=device_at, **facts)


def stamp(
    job: Job, event: JobEvent, *, before: str, actor: Actor, device_at: datetime | None = None, **facts: Any
) -> None:
    """Write the stamp and the audit line's facts; ids and codes only."""
    JobStamp.objects.create(
        job=job,
        event=event.value,
        before=before,
        after=job.state,
        at=clock.now(),
        device_at=device_at,
        actor_id=actor.person_id,
        facts=facts,
    )
    note(subject=("job", job.pk), unit_path=job.unit_path, customer_id=job.customer_id, before=before, after=job.state)


def keep_text(job: Job, kind: str, text: str, actor: Actor) -> None:
    """Keep free text in its side row."""
    text = text.replace("\x00", "").strip()[:MAX_TEXT]
    if text:
        JobText.objects.create(job=job, kind=kind, text=text, at=clock.now(), by_id=actor.person_id)
