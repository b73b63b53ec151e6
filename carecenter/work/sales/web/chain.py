"""A sale's chain as people read it."""

from dataclasses import dataclass

from django.utils.functional import Promise

from carecenter.design import formats
from carecenter.design.details import State
from carecenter.reference.catalogue.public import job_types
from carecenter.work.field_service.public import STATE_TONES, STATE_WORDS
from carecenter.work.field_service.types import JobFacts
from carecenter.work.sales.models import Sale
from carecenter.work.sales.queries.sales import chain_of_sale


@dataclass(frozen=True, slots=True)
class Step:
    """One job of the chain."""

    job: JobFacts
    name: str
    state: State
    when: str | Promise


def steps_of(sale: Sale) -> list[Step]:
    """Return the jobs of a sale with their words and days."""
    names = {job_type.code: job_type.name for job_type in job_types()}
    return [_step(job, names) for job in chain_of_sale(sale=sale)]


def _step(job: JobFacts, names: dict[str, str]) -> Step:
    state = State(STATE_WORDS[job.state], STATE_TONES[job.state])
    when = formats.window(job.window_start, job.window_end) if job.window_start else formats.day(job.wanted_date)
    return Step(job, names.get(job.type_code, job.type_code), state, when)
