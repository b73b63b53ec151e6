"""The rows of the jobs' list and export, and the choices of its filters."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q, QuerySet

from carecenter.foundation.access import reaches
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.numbers import id_of
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind
from carecenter.reference.providers import public as providers
from carecenter.work.field_service.access import VIEW, visible_jobs
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.types import BEFORE_VISIT, ENDED


def job_rows(
    *,
    actor: Actor,
    text: str = "",
    states: Sequence[str] = (),
    type_code: str | None = None,
    office_path: str | None = None,
    provider_id: str | int | None = None,
    overdue_at: datetime | None = None,
) -> QuerySet[Job]:
    """Return the jobs in reach, narrowed, with customer, provider and technician at hand."""
    rows = visible_jobs(actor, VIEW).select_related("customer", "provider", "technician")
    if text:
        rows = rows.filter(pk=id_of("J", text) or (int(text) if text.isdigit() and len(text) < 18 else 0))
    if states:
        rows = rows.filter(state__in=states)
    if type_code:
        rows = rows.filter(type_code=type_code)
    if office_path:
        rows = rows.filter(office_path__inside=office_path)
    if provider_id:
        rows = rows.filter(provider_id=provider_id)
    if overdue_at:
        late = Q(due_at__lt=overdue_at) | Q(visit_due_at__lt=overdue_at, state__in=BEFORE_VISIT)
        rows = rows.filter(late).exclude(state__in=ENDED)
    return rows


def office_choices(actor: Actor) -> list[tuple[str, str]]:
    """Return the offices inside the actor's reach."""
    found: dict[str, str] = {}
    for grant in actor.grants_of(VIEW):
        root = grant.unit_path.partition(".")[0] if grant.reach == "NATION" else grant.unit_path
        for unit in organisation.units_inside(path=root, kinds=[UnitKind.OFFICE]) if root else []:
            found[unit.path] = unit.name
    return list(found.items())


def provider_choices(actor: Actor) -> list[tuple[str, str]]:
    """Return the working providers inside the actor's reach, by name."""
    firms = providers.active_providers()
    return [(str(firm.id), firm.name) for firm in firms if reaches(actor, VIEW, firm.unit_path)]
