"""Which jobs an actor may see and change: an office by either path, a provider by its own, a technician hers."""

from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import reach_filter, reaches
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted, NotThere
from carecenter.foundation.rows import only_row
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.types import ENDED

VIEW = declare("jobs.view", _("查看服务单"))
OPEN_JOB = declare("jobs.open", _("开服务单"))
DISPATCH = declare("jobs.dispatch", _("派工、改派、取消服务单"))
ACCEPT = declare("jobs.accept", _("接单、拒单、指派技师、预约"))
PERFORM = declare("jobs.perform", _("上门作业"))
VERIFY = declare("jobs.verify", _("核验并关闭服务单"))
REVEAL = "customers.reveal"  # declared by customers
CONTACT_DAYS = 30


def _reach(actor: Actor, permission: str) -> Q | None:
    own = Q(technician_id=actor.person_id) if actor.person_id else None
    by_unit = reach_filter(actor, permission, own=own)
    by_office = reach_filter(actor, permission, unit="office_path")
    return None if by_unit is None or by_office is None else by_unit | by_office


def visible_jobs(actor: Actor, *permissions: str) -> QuerySet[Job]:
    """Return the jobs that the actor reaches with any of the permissions (by default: may see)."""
    condition = Q(pk__in=[])
    for permission in permissions or (VIEW,):
        reach = _reach(actor, permission)
        if reach is None:
            return Job.objects.all()
        condition |= reach
    return Job.objects.filter(condition)


def may_do(actor: Actor, permission: str, job: Job) -> bool:
    """Tell whether the actor reaches this job with this permission."""
    is_own = actor.person_id is not None and job.technician_id == actor.person_id
    return reaches(actor, permission, job.unit_path, is_own=is_own) or reaches(actor, permission, job.office_path)


def job_to_see(actor: Actor, job_id: int) -> Job:
    """Return the job; NotThere outside the actor's reach."""
    found = only_row(visible_jobs(actor, VIEW, PERFORM).filter(pk=job_id))
    if found is None:
        raise NotThere()
    return found


def job_to_change(actor: Actor, job_id: int, *permissions: str) -> Job:
    """Return the job, locked, for an actor who holds one of the permissions over it.

    Raises NotPermitted without any of them, NotThere outside the reach.
    """
    if not any(actor.may(permission) for permission in permissions):
        raise NotPermitted(permissions[0])
    found = only_row(visible_jobs(actor, *permissions).select_for_update(of=("self",)).filter(pk=job_id))
    if found is None:
        raise NotThere()
    return found


def may_read_contact(actor: Actor, job: Job, at: datetime) -> bool:
    """Tell whether name, number and address may be shown: while the job is open, to providers 30 days on (PIPL)."""
    if job.state not in ENDED:
        return any(may_do(actor, permission, job) for permission in (PERFORM, ACCEPT, DISPATCH, REVEAL))
    if may_do(actor, REVEAL, job):
        return True
    ended = job.ended_at or job.signed_at or job.state_since
    return may_do(actor, ACCEPT, job) and at < ended + timedelta(days=CONTACT_DAYS)


def may_watch_job(actor: Actor, job_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a job."""
    return visible_jobs(actor, VIEW, PERFORM).filter(pk=job_id).exists()


def may_lead_job(*, actor: Actor, job_id: int) -> bool:
    """Tell whether the actor leads a job: reaches it with the permission to dispatch."""
    return actor.may(DISPATCH) and visible_jobs(actor, DISPATCH).filter(pk=job_id).exists()


def may_see_job(*, actor: Actor, job_id: int) -> bool:
    """Tell whether the actor may open a job's page."""
    return visible_jobs(actor, VIEW).filter(pk=job_id).exists()


def job_of_customer(actor: Actor, job_id: int) -> Job:
    """Return the customer's own job, locked; NotThere for anybody else's."""
    found = only_row(Job.objects.select_for_update().filter(pk=job_id, customer_id=actor.customer_id or 0))
    if found is None:
        raise NotThere()
    return found
