"""Open and cancel jobs."""

from datetime import date, datetime, time, timedelta

from django.db import IntegrityError, transaction

from carecenter.foundation import clock
from carecenter.foundation.access import reaches
from carecenter.foundation.action import action, record
from carecenter.foundation.codes import new_code
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.numbers import number
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import JobTypeFacts
from carecenter.reference.customers import public as customers
from carecenter.reference.organisation import public as organisation
from carecenter.work.field_service.access import DISPATCH, OPEN_JOB, job_to_change
from carecenter.work.field_service.actions.moving import keep_text, stamp, take_step
from carecenter.work.field_service.errors import JobIsOpenAlready
from carecenter.work.field_service.events import JobCancelled, JobOpened
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.queries.chain import Neighbours, neighbours_of, repeated_job
from carecenter.work.field_service.queries.terms import terms_of
from carecenter.work.field_service.rules import clocks
from carecenter.work.field_service.types import ENDED, FINISHED, JobMove, JobState, StepFacts


@action("jobs.open")
def open_job(
    *,
    actor: Actor,
    type_code: str,
    customer_id: int,
    address_id: int | None,
    region_code: str,
    unit_path: str,
    equipment_id: int | None = None,
    model_id: int | None = None,
    line_code: str = "",
    sale_id: int | None = None,
    after_job_id: int | None = None,
    wanted_date: date | None = None,
    reason: str = "",
    fault_code: str = "",
    urgent: bool = False,
    key: str = "",
) -> int:
    """Open a job and return its id; the same key again answers the job that is there.

    The calling module has checked that its actor may cause this. Raises JobIsOpenAlready, NoJobType, BadInput.
    """
    beside = neighbours_of(key=key, equipment_id=equipment_id, type_code=type_code, after_job_id=after_job_id)
    if beside.of_key is not None:
        return beside.of_key
    _refuse_twin(beside)
    job = Job(
        type_code=type_code,
        state=JobState.NEW,
        customer_id=customer_id,
        address_id=address_id,
        equipment_id=equipment_id,
        model_id=model_id,
        line_code=line_code or _line_of(model_id),
        region_code=region_code[:6],
        unit_path=unit_path,
        office_path=unit_path,
        sale_id=sale_id,
        after_job_id=after_job_id,
        fault_code=fault_code,
        wanted_date=wanted_date,
        visit_code=new_code(),
        priority=1 if urgent else 0,
        key=key or None,
    )
    _start_clocks(job, urgent, beside.before_done_at)
    if winner := _insert(job):
        return winner
    stamp(job, JobMove.OPEN, before="", actor=actor, type=type_code, urgent=urgent)
    keep_text(job, "REASON", reason, actor)
    _tell_customer_file(job)
    record(_opened(job))
    return job.pk


def _refuse_twin(beside: Neighbours) -> None:
    if beside.twin is not None:
        raise JobIsOpenAlready(field="type_code", number=number("J", beside.twin))


def _start_clocks(job: Job, urgent: bool, before_done_at: datetime | None) -> None:
    """Set the instants of the beginning, the promises, and whether it repeats an earlier job."""
    at, facts = clock.now(), catalogue.job_type(code=job.type_code, on=clock.today())
    job.opened_at = job.state_since = at
    job.due_at = clocks.due_at(JobState.NEW, at, terms_of(facts, urgent=urgent), accepted_at=None, window_end=None)
    job.visit_due_at = _visit_due(facts, before_done_at if job.after_job_id else at, job.wanted_date, urgent)
    job.repeat_of_id = repeated_job(equipment_id=job.equipment_id, fault_code=job.fault_code, at=at)


def _insert(job: Job) -> int | None:
    """Save a new job; return the one of another transaction that was faster under its key. Raises JobIsOpenAlready."""
    try:
        with transaction.atomic():
            job.save(force_insert=True)
    except IntegrityError:
        beside = neighbours_of(
            key=job.key or "", equipment_id=job.equipment_id, type_code=job.type_code, after_job_id=None
        )
        if beside.of_key is not None:
            return beside.of_key
        _refuse_twin(beside)
        raise
    return None


def _opened(job: Job) -> JobOpened:
    return JobOpened(
        subject_id=job.pk,
        unit_path=job.unit_path,
        customer_id=job.customer_id,
        type_code=job.type_code,
        region_code=job.region_code,
        line_code=job.line_code,
        sale_id=job.sale_id,
    )


@action("jobs.request")
def request_job(
    *,
    actor: Actor,
    type_code: str,
    customer_id: int,
    address_id: int | None = None,
    equipment_id: int | None = None,
    model_id: int | None = None,
    line_code: str = "",
    wanted_date: date | None = None,
    reason: str = "",
    fault_code: str = "",
    urgent: bool = False,
    key: str = "",
) -> int:
    """Open a job for somebody at a desk or through the API: checks permission, finds region and office.

    Raises NotPermitted, NotThere, BadInput and what open_job raises.
    """
    if not actor.may(OPEN_JOB):
        raise NotPermitted(OPEN_JOB)
    if not customers.may_open_customer(actor, customer_id):
        raise NotThere(field="customer_id")
    contact = customers.contact_of_customer(customer_id=customer_id, address_id=address_id)
    if not contact.region_code:
        raise BadInput("address_id", "这位客户的地址没有区县，请先补全地址。")
    office = organisation.office_of_region(region_code=contact.region_code)
    if office is None or not reaches(actor, OPEN_JOB, office.path):
        raise NotThere(field="customer_id")
    return open_job(
        actor=actor,
        type_code=type_code,
        customer_id=customer_id,
        address_id=contact.address_id,
        region_code=contact.region_code,
        unit_path=office.path,
        equipment_id=equipment_id,
        model_id=model_id,
        line_code=line_code,
        wanted_date=wanted_date,
        reason=reason,
        fault_code=fault_code,
        urgent=urgent,
        key=key,
    )


@action("jobs.cancel")
def cancel_job(*, actor: Actor, job_id: int, reason: str, text: str = "") -> None:
    """Cancel a job before the visit; `reason` is a code. Raises WrongJobState, BadInput."""
    if not reason.strip():
        raise BadInput("reason", "请选择取消的原因。")
    _cancel(job_to_change(actor, job_id, DISPATCH, OPEN_JOB), actor, reason, text)


@action("jobs.cancel_of_sale")
def cancel_jobs_of_sale(*, actor: Actor, sale_id: int, reason: str) -> int:
    """Cancel a sale's jobs that are not done, the last of the chain first; return how many.

    The calling module has checked its actor. A job on site raises WrongJobState and nothing is cancelled.
    """
    rows = Job.objects.select_for_update().filter(sale_id=sale_id).exclude(state__in=ENDED | FINISHED)
    jobs = list(rows.order_by("-id"))
    for job in jobs:
        _cancel(job, actor, reason, "")
    return len(jobs)


def _cancel(job: Job, actor: Actor, reason: str, text: str) -> None:
    facts = StepFacts(JobState(job.state), reason=reason)
    take_step(job, JobMove.CANCEL, actor=actor, facts=facts, reason=reason[:60])
    keep_text(job, "CANCEL", text, actor)
    customers.add_timeline_line(
        customer_id=job.customer_id,
        at=clock.now(),
        unit_path=job.unit_path,
        kind="job_cancelled",
        subject=("job", job.pk),
        params={"number": job.number, "type": job.type_code},
    )
    record(JobCancelled(subject_id=job.pk, unit_path=job.unit_path, customer_id=job.customer_id, reason=reason[:60]))


def _line_of(model_id: int | None) -> str:
    model = catalogue.models_by_id(ids=[model_id]).get(model_id) if model_id else None
    return model.line_code if model else ""


def _visit_due(facts: JobTypeFacts, begin: datetime | None, wanted: date | None, urgent: bool) -> datetime | None:
    """Return until when the first visit is promised: the wanted day, else the type's hours."""
    if wanted is not None:
        return datetime.combine(wanted + timedelta(days=1), time(), clock.SHANGHAI)
    return begin + timedelta(hours=terms_of(facts, urgent=urgent).sla_hours) if begin else None


def _tell_customer_file(job: Job) -> None:
    customers.add_key(
        customer_id=job.customer_id,
        kind="job",
        value=job.number,
        subject=("job", job.pk),
        unit_path=job.unit_path,
        is_new=True,
    )
    customers.add_timeline_line(
        customer_id=job.customer_id,
        at=job.opened_at,
        unit_path=job.unit_path,
        kind="job_opened",
        subject=("job", job.pk),
        params={"number": job.number, "type": job.type_code},
    )
