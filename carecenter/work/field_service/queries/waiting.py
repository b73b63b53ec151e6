"""Jobs for the desks of dispatchers and providers, within an actor's reach."""

from collections.abc import Collection

from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.work.field_service.access import ACCEPT, DISPATCH, VIEW, visible_jobs
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.queries.jobs import facts_of
from carecenter.work.field_service.queries.visit import VisitLine, lines_of
from carecenter.work.field_service.types import JobFacts, JobState


def waiting_jobs(*, actor: Actor, limit: int = 200) -> list[VisitLine]:
    """Return the jobs without provider that the actor may dispatch, the most urgent clock first."""
    rows = visible_jobs(actor, DISPATCH).filter(state=JobState.NEW).order_by("due_at", "id")
    return lines_of(list(rows[:limit]))


def job_for(*, actor: Actor, job_id: int, permission: str = VIEW) -> JobFacts:
    """Return a job that the actor reaches with a permission. Raises NotThere."""
    job = only_row(visible_jobs(actor, permission).filter(pk=job_id))
    if job is None:
        raise NotThere()
    return facts_of(job)


def jobs_in_states(*, actor: Actor, unit_path: str, states: Collection[JobState], limit: int = 200) -> list[VisitLine]:
    """Return the jobs of a unit's subtree in some states, the most urgent clock first, customers masked."""
    rows = visible_jobs(actor, VIEW).filter(unit_path__inside=unit_path, state__in=list(states))
    jobs: list[Job] = list(rows.select_related("technician").order_by("due_at", "id")[:limit])
    return lines_of(jobs)


def jobs_to_take_on(*, actor: Actor, states: Collection[JobState], limit: int = 1000) -> list[JobFacts]:
    """Return the jobs in some states that the actor accepts, gives to technicians and books, the most urgent first."""
    rows = visible_jobs(actor, ACCEPT).filter(state__in=list(states)).order_by("due_at", "id")
    return [facts_of(job) for job in rows[:limit]]
