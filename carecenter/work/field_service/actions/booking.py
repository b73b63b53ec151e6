"""Assign a technician and agree the window."""

from datetime import date, datetime, timedelta

from carecenter.foundation import clock
from carecenter.foundation.action import action, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.customers import public as customers
from carecenter.reference.organisation.public import persons_by_id
from carecenter.work.field_service.access import ACCEPT, DISPATCH, PERFORM, job_of_customer, job_to_change
from carecenter.work.field_service.actions.moving import demand_from_here, take_step
from carecenter.work.field_service.errors import BadWindow, TechnicianNotFit, TooManyRebookings, WindowMovedMeanwhile
from carecenter.work.field_service.events import JobAssigned, JobBooked, JobChanged
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.queries.people import fitness_on, reasons_of, technicians_for
from carecenter.work.field_service.queries.slots import open_slots
from carecenter.work.field_service.rules.windows import window_problem
from carecenter.work.field_service.types import JobMove, JobState, StepFacts

CUSTOMER_DAYS = 7
WINDOW_WORDS = {
    "ORDER": "结束时间要晚于开始时间。",
    "TOO_LONG": "预约时段最长 4 小时。",
    "TOO_SOON": "时段已过，或不足 30 分钟路程，请选晚一点的时段。",
}


@action("jobs.assign")
def assign_job(*, actor: Actor, job_id: int, technician_id: int) -> None:
    """Give the job to a technician of the provider. Raises TechnicianNotFit (§6 gate), WrongJobState."""
    job = job_to_change(actor, job_id, ACCEPT, DISPATCH)
    demand_from_here(job, JobMove.ASSIGN)
    choice = next((c for c in technicians_for(job=job) if c.person_id == technician_id), None)
    if choice is None:
        raise BadInput("technician_id", "这位技师不属于接单的服务商。")
    if not choice.fit:
        raise TechnicianNotFit(field="technician_id", name=choice.name, reasons="、".join(choice.reasons))
    job.technician_id = technician_id
    facts = StepFacts(JobState(job.state), technician_is_qualified=choice.fit, technician_belongs_to_provider=True)
    take_step(job, JobMove.ASSIGN, actor=actor, facts=facts, technician_id=technician_id)
    record(
        JobAssigned(
            subject_id=job.pk,
            unit_path=job.unit_path,
            customer_id=job.customer_id,
            provider_id=job.provider_id or 0,
            technician_id=technician_id,
        )
    )


@action("jobs.book")
def book_job(
    *,
    actor: Actor,
    job_id: int,
    window_start: datetime,
    window_end: datetime,
    by_us: bool = False,
    customer_agreed: bool = True,
    reason: str = "",
    seen_start: datetime | None = None,
) -> None:
    """Agree the window, or move it: by the customer's wish, or by us (at most twice, counts against the promise).

    `seen_start` is the beginning of the window that the person had before her eyes: where somebody has moved it
    meanwhile, nothing is done. Raises WindowMovedMeanwhile, BadWindow, TechnicianNotFit for the day
    of the window, TooManyRebookings, WrongJobState.
    """
    job = job_to_change(actor, job_id, ACCEPT, DISPATCH, PERFORM)
    if seen_start is not None:
        demand_same_window(job, seen_start)
    set_window(
        job,
        actor,
        window_start,
        window_end,
        StepFacts(
            JobState(job.state),
            window_is_set=True,
            customer_agreed=customer_agreed,
            reason=reason,
            rebook_is_ours=by_us,
            rebooked_by_us=job.our_rebookings,
        ),
    )


@action("jobs.move_by_customer")
def move_visit(*, actor: Actor, job_id: int, window_start: datetime, seen_start: datetime | None) -> None:
    """Let the customer herself move her visit to another two-hour window that is open.

    Raises NotThere for another customer, WindowMovedMeanwhile, BadWindow, WrongJobState.
    """
    job = job_of_customer(actor, job_id)
    demand_same_window(job, seen_start)
    open_starts = {start for _, slots in open_slots(days=CUSTOMER_DAYS) for start, _ in slots}
    if window_start not in open_starts:
        raise BadWindow(field="slot", reason="这个时段已不能预约，请另选一个。")
    facts = StepFacts(JobState(job.state), window_is_set=True, customer_agreed=True, reason="CUSTOMER")
    try:
        set_window(job, actor, window_start, window_start + timedelta(hours=2), facts)
    except TechnicianNotFit as unfit:  # whose papers end when is no matter of the customer's
        raise BadWindow(field="slot", reason="这个时段已不能预约，请另选一个。") from unfit


@action("jobs.confirm_by_customer")
def confirm_visit(*, actor: Actor, job_id: int, seen_start: datetime | None) -> None:
    """Write down that the window suits the customer. Raises NotThere, WindowMovedMeanwhile, WrongJobState."""
    job = job_of_customer(actor, job_id)
    demand_same_window(job, seen_start)
    demand_from_here(job, JobMove.REBOOK)
    job.confirmed_at = clock.now()
    job.save(update_fields=["confirmed_at"])
    record(JobChanged(subject_id=job.pk, unit_path=job.unit_path, customer_id=job.customer_id))


def demand_same_window(job: Job, seen_start: datetime | None) -> None:
    """Raise WindowMovedMeanwhile where the window is no longer the one that the person saw."""
    if job.window_start != seen_start and job.window_start and job.window_end:
        day = job.window_start.astimezone(clock.SHANGHAI)
        end = job.window_end.astimezone(clock.SHANGHAI)
        raise WindowMovedMeanwhile(field="window", window=f"{day:%m-%d %H:%M}–{end:%H:%M}")


def demand_fit_technician(job: Job, on: date) -> None:
    """Raise TechnicianNotFit where a licence of the job's technician does not reach to that day (§6 gate)."""
    fitness = fitness_on(job=job, on=on)
    if fitness is not None and not fitness.fit:
        person = persons_by_id(ids=[fitness.person_id])[fitness.person_id]
        raise TechnicianNotFit(field="technician_id", name=person.name, reasons="、".join(reasons_of(fitness)))


def set_window(job: Job, actor: Actor, window_start: datetime, window_end: datetime, facts: StepFacts) -> None:
    """Book or move a locked job, write it in the customer's file and tell the news."""
    by_us, reason = facts.rebook_is_ours, facts.reason
    problem = window_problem(window_start, window_end, clock.now())
    if problem:
        raise BadWindow(field="window", reason=WINDOW_WORDS[problem])
    demand_fit_technician(job, window_start.astimezone(clock.SHANGHAI).date())
    move = JobMove.REBOOK if job.state == JobState.BOOKED else JobMove.BOOK
    if move is JobMove.REBOOK and not reason.strip():
        raise BadInput("reason", "改约要写明原因。")
    if move is JobMove.REBOOK and by_us:
        job.our_rebookings += 1
    job.window_start, job.window_end, job.confirmed_at = window_start, window_end, None
    take_step(
        job,
        move,
        actor=actor,
        facts=facts,
        refusals={"may_rebook": lambda: TooManyRebookings(count=facts.rebooked_by_us)},
        start=window_start.isoformat(),
        end=window_end.isoformat(),
        by_us=by_us,
        reason=reason[:60],
    )
    _tell_customer_file(job, window_end)
    record(
        JobBooked(
            subject_id=job.pk,
            unit_path=job.unit_path,
            customer_id=job.customer_id,
            window_start=window_start,
            window_end=window_end,
            by_us=by_us,
        )
    )


def _tell_customer_file(job: Job, window_end: datetime) -> None:
    start = job.window_start.astimezone(clock.SHANGHAI) if job.window_start else None
    text = f"{start:%m-%d %H:%M}–{window_end.astimezone(clock.SHANGHAI):%H:%M}" if start else ""
    customers.set_fact(
        customer_id=job.customer_id,
        key="next_visit",
        value={"job": job.pk, "start": start.isoformat() if start else "", "end": window_end.isoformat()},
        text=text,
        valid_until=window_end,
    )
    customers.add_timeline_line(
        customer_id=job.customer_id,
        at=clock.now(),
        unit_path=job.unit_path,
        kind="job_booked",
        subject=("job", job.pk),
        params={"number": job.number, "type": job.type_code, "window": text},
    )
