"""What a job's type asks for on the day it was opened."""

from datetime import date

from carecenter.foundation import clock
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import ChecklistItem, Fuel, JobTypeFacts
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.rules.clocks import Terms


def type_of(job: Job) -> JobTypeFacts:
    """Return the job's type in the version of the day it was opened."""
    return catalogue.job_type(code=job.type_code, on=job.opened_at.astimezone(clock.SHANGHAI).date())


def terms_of(facts: JobTypeFacts, *, urgent: bool = False) -> Terms:
    """Return the clocks of a type; an urgent job has the shorter first visit."""
    hours = facts.urgent_hours if urgent and facts.urgent_hours else facts.sla_hours
    return Terms(facts.dispatch_minutes, facts.accept_minutes, facts.contact_hours, hours)


def checklist_of(job: Job, facts: JobTypeFacts) -> list[ChecklistItem]:
    """Return the items that apply to the job's product."""
    fuel = _fuel(job.model_id)
    return [item for item in facts.checklist if not item.fuels or fuel is None or fuel in item.fuels]


def _fuel(model_id: int | None) -> Fuel | None:
    if model_id is None:
        return None
    model = catalogue.models_by_id(ids=[model_id]).get(model_id)
    return model.fuel if model else None


def type_names(*, on: date | None = None) -> dict[str, str]:
    """Return the name of each job type."""
    return {facts.code: facts.name for facts in catalogue.job_types(on=on)}
