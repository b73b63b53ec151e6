"""Who may see, dispute, adjust and pay statements: the only way to get one."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.assurance.settlement.models import Finding, Statement
from carecenter.assurance.settlement.types import FindingState
from carecenter.foundation.access import demand, reaches, scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted, NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.providers.public import providers_by_id
from carecenter.reference.providers.types import ProviderFacts
from carecenter.work.field_service.public import jobs_by_id
from carecenter.work.field_service.types import JobFacts

VIEW = declare("settlement.view", _("查看结算单"))
MANAGE = declare("settlement.manage", _("生成、发出与调整结算单"))
DISPUTE = declare("settlement.dispute", _("确认结算单或提出异议"))
PAY = declare("settlement.pay", _("付款与关账"))


def demand_nation(actor: Actor, permission: str) -> None:
    """Raise NotPermitted unless the permission has no border: what concerns every provider is headquarters' deed."""
    if not actor.reaches_nation(permission):
        raise NotPermitted(permission)


def demand_provider(actor: Actor, permission: str, unit_path: str) -> None:
    """Raise NotThere for a provider outside the reach, NotPermitted without the permission."""
    demand(actor, permission)
    if not reaches(actor, permission, unit_path):
        raise NotThere()


def visible_statements(actor: Actor) -> QuerySet[Statement]:
    """Return the statements this actor may see; a provider its own, and no draft."""
    rows = scoped(Statement.objects.all(), actor, VIEW)
    return rows if actor.may(MANAGE) or actor.may(PAY) else rows.exclude(state="DRAFT")


def statement_to_see(actor: Actor, statement_id: int) -> Statement:
    """Return one statement; NotThere outside the actor's reach."""
    demand(actor, VIEW)
    found = only_row(visible_statements(actor).select_related("provider").filter(pk=statement_id))
    if found is None:
        raise NotThere()
    return found


def statement_to_change(actor: Actor, statement_id: int, permission: str) -> Statement:
    """Return one statement, locked, that the actor reaches with this permission."""
    demand(actor, permission)
    rows = scoped(Statement.objects.select_for_update(), actor, permission)
    found = only_row(rows.filter(pk=statement_id))
    if found is None:
        raise NotThere()
    return found


def may_watch_statement(actor: Actor, statement_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a statement."""
    path = only_row(visible_statements(actor).filter(pk=statement_id).values_list("unit_path", flat=True))
    return path is not None and reaches(actor, VIEW, path)


def visible_findings(actor: Actor) -> QuerySet[Finding]:
    """Return the findings this actor may see; a provider its own confirmed ones."""
    rows = scoped(Finding.objects.all(), actor, VIEW)
    return rows if actor.may(MANAGE) or actor.may(PAY) else rows.filter(state=FindingState.CONFIRMED.value)


def finding_to_see(actor: Actor, finding_id: int) -> Finding:
    """Return one finding with its names; NotThere outside the actor's reach."""
    demand(actor, VIEW)
    rows = visible_findings(actor).select_related("provider", "technician", "reported_by", "decided_by")
    found = only_row(rows.filter(pk=finding_id))
    if found is None:
        raise NotThere()
    return found


def job_to_report(actor: Actor, job_id: int) -> tuple[JobFacts, ProviderFacts | None]:
    """Return a job and its provider, whose faults the actor may report. Raises NotPermitted, NotThere."""
    job = jobs_by_id(ids=[job_id]).get(job_id)
    provider = providers_by_id(ids=[job.provider_id]).get(job.provider_id) if job and job.provider_id else None
    demand_provider(actor, MANAGE, provider.unit_path if provider else "")
    if job is None:
        raise NotThere()
    return job, provider


def finding_to_decide(actor: Actor, finding_id: int) -> Finding:
    """Return one finding, locked, that the actor may decide."""
    demand(actor, MANAGE)
    found = only_row(scoped(Finding.objects.select_for_update(), actor, MANAGE).filter(pk=finding_id))
    if found is None:
        raise NotThere()
    return found
