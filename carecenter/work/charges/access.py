"""Who may charge a customer, see the money, receive the cash, give money back: the only way to get a row."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import demand, reach_filter
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted, NotThere
from carecenter.foundation.rows import only_row
from carecenter.work.charges.models import HandIn, Payment, Refund
from carecenter.work.field_service.public import jobs_by_id, may_lead_job, may_see_job
from carecenter.work.field_service.types import JobFacts

VIEW = declare("charges.view", _("查看收款"))
COLLECT = declare("charges.collect", _("上门报价与收款"))
RECEIVE = declare("charges.receive", _("收取技师上交的现金"))
REFUND = declare("charges.refund", _("申请与批准退款"))


def job_to_charge(actor: Actor, job_id: int) -> JobFacts:
    """Return the technician's own job; NotPermitted without the right to collect, NotThere for another's job."""
    demand(actor, COLLECT)
    job = jobs_by_id(ids=[job_id]).get(job_id)
    if job is None or (job.technician_id != actor.person_id and actor.person_id is not None):
        raise NotThere()
    return job


def demand_charges_of_job(actor: Actor, job_id: int) -> None:
    """Raise NotThere unless the actor may see the money of a job: with the permission, and the job itself."""
    if actor.may(COLLECT):
        job = jobs_by_id(ids=[job_id]).get(job_id)
        if job is not None and job.technician_id == actor.person_id:
            return
    demand(actor, VIEW)
    if not may_see_job(actor=actor, job_id=job_id):
        raise NotThere()


def demand_lead(actor: Actor, job_id: int) -> None:
    """Raise NotPermitted unless the actor leads the job."""
    if not may_lead_job(actor=actor, job_id=job_id):
        raise NotPermitted("jobs.dispatch")


def _reach(actor: Actor, permission: str) -> Q | None:
    own = Q(asked_by_id=actor.person_id) if actor.person_id else None
    by_unit = reach_filter(actor, permission, own=own)
    by_office = reach_filter(actor, permission, unit="office_path")
    return None if by_unit is None or by_office is None else by_unit | by_office


def visible_payments(actor: Actor, permission: str = VIEW) -> QuerySet[Payment]:
    """Return the payments within reach: an office's, a provider's own, a technician's own."""
    condition = _reach(actor, permission)
    return Payment.objects.all() if condition is None else Payment.objects.filter(condition)


def payment_to_see(actor: Actor, payment_id: int) -> Payment:
    """Return one payment; NotThere outside the reach."""
    if not actor.may(VIEW) and not actor.may(COLLECT):
        raise NotPermitted(VIEW)
    rows = visible_payments(actor)
    if actor.may(COLLECT) and actor.person_id:
        rows = rows | Payment.objects.filter(asked_by_id=actor.person_id)
    found = only_row(rows.select_related("job", "asked_by").filter(pk=payment_id))
    if found is None:
        raise NotThere()
    return found


def payment_to_refund(actor: Actor, payment_id: int) -> Payment:
    """Return one payment, locked, that the actor may give back."""
    demand(actor, REFUND)
    found = only_row(visible_payments(actor, REFUND).select_for_update(of=("self",)).filter(pk=payment_id))
    if found is None:
        raise NotThere()
    return found


def refund_to_decide(actor: Actor, refund_id: int) -> Refund:
    """Return one refund, its payment locked."""
    demand(actor, REFUND)
    asked = only_row(Refund.objects.filter(pk=refund_id).values_list("payment_id", flat=True))
    payment_to_refund(actor, asked or 0)
    return Refund.objects.select_for_update(of=("self",)).select_related("payment").get(pk=refund_id)


def visible_hand_ins(actor: Actor) -> QuerySet[HandIn]:
    """Return the hand-ins within reach: whose cash the actor receives or sees, and her own."""
    condition = Q(technician_id=actor.person_id) if actor.person_id else Q(pk__in=[])
    for permission in (RECEIVE, VIEW):
        reach = reach_filter(actor, permission)
        if reach is None:
            return HandIn.objects.all()
        condition |= reach
    return HandIn.objects.filter(condition)


def hand_in_to_receive(actor: Actor, hand_in_id: int) -> HandIn:
    """Return one hand-in, locked, of a technician within reach; nobody receives her own cash."""
    demand(actor, RECEIVE)
    condition = reach_filter(actor, RECEIVE)
    rows = HandIn.objects.select_for_update().exclude(technician_id=actor.person_id)
    found = only_row((rows if condition is None else rows.filter(condition)).filter(pk=hand_in_id))
    if found is None:
        raise NotThere()
    return found


def may_watch_payment(actor: Actor, payment_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a payment."""
    try:
        payment_to_see(actor, payment_id)
    except (NotThere, NotPermitted):
        return False
    return True
