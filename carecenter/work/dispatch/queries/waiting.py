"""What waits for a provider, and who could take it."""

from datetime import date

from carecenter.foundation import clock
from carecenter.reference.providers import public as providers
from carecenter.reference.providers.types import ProviderChoice, RankedProvider
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.types import JobFacts


def day_of(job: JobFacts) -> date:
    """Return the day for which capacity is asked: the wished day, else the promised one, never a past one."""
    promised = job.visit_due_at.astimezone(clock.SHANGHAI).date() if job.visit_due_at else clock.today()
    return max(job.wanted_date or promised, clock.today())


def choice_for(*, job: JobFacts) -> ProviderChoice:
    """Return the automatic choice: those who refused are out, the chain's provider comes first."""
    on = day_of(job)
    return providers.choose_provider(
        region_code=job.region_code,
        line_code=job.line_code,
        job_type=job.type_code,
        on=on,
        exclude=field_service.refusing_providers(job_id=job.id),
        loads=field_service.open_jobs_by_provider(on=on),
        preferred_provider_id=_of_the_chain(job),
    )


def candidates_for(*, job: JobFacts) -> list[RankedProvider]:
    """Return the providers that a dispatcher may look at, the fit ones first, each with reasons."""
    on = day_of(job)
    return providers.rank_providers(
        region_code=job.region_code,
        line_code=job.line_code,
        job_type=job.type_code,
        on=on,
        exclude=field_service.refusing_providers(job_id=job.id),
        loads=field_service.open_jobs_by_provider(on=on),
        neighbours_of=job.office_path,
    )


def _of_the_chain(job: JobFacts) -> int | None:
    """The one who delivers also installs, where she may: one visit less for the customer."""
    if job.after_job_id is None:
        return None
    return field_service.provider_of_job(job_id=job.after_job_id)
