"""Who of a provider may do a job."""

from datetime import date, datetime, time, timedelta

from django.db.models import Count
from django.utils.translation import gettext as _

from carecenter.foundation import clock
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import Fitness, HoldKind
from carecenter.reference.providers import public as providers
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.queries.terms import type_of
from carecenter.work.field_service.types import ENDED, TechnicianChoice


def technicians_for(*, job: Job, on: date | None = None) -> list[TechnicianChoice]:
    """Return the provider's technicians for a job, the fit and least loaded first; each unfit one with her reasons."""
    if job.provider_id is None:
        return []
    people = providers.technicians_of(provider_id=job.provider_id)
    day = on or (clock.now().astimezone(clock.SHANGHAI).date() if job.window_start is None else _day(job.window_start))
    fitness = organisation.fitness_of_persons(
        ids=[p.id for p in people],
        required=type_of(job).required_qualifications,
        on=day,
        hold_kind=HoldKind.DISPATCH,
    )
    loads = _jobs_on(day, [p.id for p in people])
    found = [
        TechnicianChoice(p.id, p.name, fitness[p.id].fit, reasons_of(fitness[p.id]), loads.get(p.id, 0)) for p in people
    ]
    return sorted(found, key=lambda choice: (not choice.fit, choice.jobs_that_day, choice.name))


def fitness_on(*, job: Job, on: date) -> Fitness | None:
    """Return whether the job's technician may do it on a day; None while it has no technician."""
    if job.technician_id is None:
        return None
    return organisation.fitness_of_persons(
        ids=[job.technician_id],
        required=type_of(job).required_qualifications,
        on=on,
        hold_kind=HoldKind.DISPATCH,
    )[job.technician_id]


def reasons_of(fitness: Fitness) -> tuple[str, ...]:
    """Return in words why a person may not be sent."""
    said = [_("没有证书 %(code)s") % {"code": code} for code in fitness.missing]
    said += [_("证书 %(code)s 已过期") % {"code": code} for code in fitness.expired]
    said += [_("证书 %(code)s 被暂停") % {"code": code} for code in fitness.suspended]
    said += [_("已停用") if hold == "NOT_ACTIVE" else hold for hold in fitness.holds]
    return tuple(said)


def _jobs_on(day: date, ids: list[int]) -> dict[int, int]:
    start = datetime.combine(day, time(), clock.SHANGHAI)
    rows = Job.objects.filter(
        technician_id__in=ids, window_start__gte=start, window_start__lt=start + timedelta(days=1)
    ).exclude(state__in=ENDED)
    return dict(rows.values_list("technician_id").annotate(Count("id")))


def _day(at: datetime) -> date:
    return at.astimezone(clock.SHANGHAI).date()
