"""The visit: leave, arrive, find nobody, lack a part, offer a price, stop for danger."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from carecenter.foundation import clock
from carecenter.foundation.action import action, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.work.field_service.access import ACCEPT, DISPATCH, PERFORM, job_to_change, may_do
from carecenter.work.field_service.actions.arrival import Arrival, place_of, travelled_km, try_code
from carecenter.work.field_service.actions.booking import demand_fit_technician
from carecenter.work.field_service.actions.moving import demand_from_here, keep_text, take_step
from carecenter.work.field_service.actions.trusting import doubt_clock, doubt_place
from carecenter.work.field_service.errors import (
    EarlierJobNotDone,
    NotReadyYet,
    TooFarAway,
    TooOldCheckIn,
)
from carecenter.work.field_service.events import (
    JobChanged,
    JobCheckedIn,
    JobDeparted,
    JobSafetyHeld,
    JobVisitFailed,
    JobWaitsForPart,
)
from carecenter.work.field_service.models import Job, JobEvidence, JobPlace
from carecenter.work.field_service.queries.chain import unfinished_before
from carecenter.work.field_service.rules.guards import NEAR_METRES
from carecenter.work.field_service.rules.punctuality import punctuality
from carecenter.work.field_service.types import JobMove, JobState, StepFacts, Window
from carecenter.work.stock import public as stock

ABSENCE = "ABSENCE"


@action("jobs.depart")
def depart(*, actor: Actor, job_id: int, device_at: datetime | None = None) -> None:
    """Leave for the customer. Raises EarlierJobNotDone, WrongJobState."""
    job = job_to_change(actor, job_id, PERFORM)
    demand_from_here(job, JobMove.DEPART)
    before = unfinished_before(job)
    if before is not None:
        raise EarlierJobNotDone(number=before.number)
    take_step(job, JobMove.DEPART, actor=actor, device_at=device_at)
    record(
        JobDeparted(
            subject_id=job.pk,
            unit_path=job.unit_path,
            customer_id=job.customer_id,
            technician_id=job.technician_id or 0,
        )
    )


@action("jobs.check_in")
def check_in(
    *,
    actor: Actor,
    job_id: int,
    lat: float | Decimal | None = None,
    lng: float | Decimal | None = None,
    accuracy: int | None = None,
    device_at: datetime | None = None,
    code: str = "",
    approver: Actor | None = None,
    clock_ahead: int = 0,
) -> None:
    """Arrive: at most 300 m from the address in degrees WGS 84 (`accuracy` in metres), or with the customer's code.

    `approver` is the leader who lets a check-in older than a day count, `clock_ahead` how many seconds the telephone's
    clock stands ahead. Raises TooFarAway, TooOldCheckIn, WrongCode,
    TooManyCodes, TechnicianNotFit, WrongJobState, BadInput.
    """
    job = job_to_change(actor, job_id, PERFORM)
    demand_from_here(job, JobMove.CHECK_IN)
    at = min(device_at, clock.now()) if device_at else clock.now()
    demand_fit_technician(job, at.astimezone(clock.SHANGHAI).date())
    place = place_of(job, lat, lng)
    by_code = try_code(job, code)
    if not by_code and lat is None:
        raise BadInput("place", "请打开定位后签到，或输入客户的到访码。")
    facts = StepFacts(
        JobState(job.state),
        distance_m=place.metres,
        customer_code_matches=by_code,
        address_has_no_place=place.address_has_no_place and lat is not None,
        device_age_seconds=int((clock.now() - at).total_seconds()),
        lead_approved=may_do(approver or actor, DISPATCH, job),
    )
    _judge_arrival(job, at)
    job.distance_km = travelled_km(job, lat, lng, at)
    take_step(
        job,
        JobMove.CHECK_IN,
        actor=actor,
        facts=facts,
        refusals={
            "is_at_the_place": lambda: TooFarAway(metres=place.metres or 0, limit=NEAR_METRES),
            "device_time_is_fresh": TooOldCheckIn,
        },
        device_at=at if device_at else None,
        by_code=by_code,
        verified=by_code or place.metres is not None,
        late_minutes=job.late_minutes,
    )
    doubt_place(job, metres=place.metres, accuracy=accuracy, lat=lat, lng=lng, at=at)
    doubt_clock(job, clock_ahead)
    _keep_place(job, lat, lng, place, by_code, at, accuracy)
    record(_checked_in(job))


def _checked_in(job: Job) -> JobCheckedIn:
    return JobCheckedIn(
        subject_id=job.pk,
        unit_path=job.unit_path,
        customer_id=job.customer_id,
        technician_id=job.technician_id or 0,
        on_time=job.on_time,
    )


def _judge_arrival(job: Job, at: datetime) -> None:
    """Write down whether the arrival kept the window."""
    judged = punctuality(Window(job.window_start, job.window_end), at) if job.window_start and job.window_end else None
    job.on_time = judged.is_on_time if judged else None
    job.late_minutes = judged.minutes_off if judged and judged.code == "LATE" else 0


def _keep_place(
    job: Job,
    lat: float | Decimal | None,
    lng: float | Decimal | None,
    place: Arrival,
    by_code: bool,
    at: datetime,
    accuracy: int | None,
) -> None:
    JobPlace.objects.create(
        job=job,
        latitude=Decimal(str(lat)) if lat is not None else None,
        longitude=Decimal(str(lng)) if lng is not None else None,
        metres=place.metres,
        by_code=by_code,
        at=at,
        accuracy=accuracy,
    )


@action("jobs.fail_visit")
def fail_visit(
    *, actor: Actor, job_id: int, calls_made: int, text: str = "", device_at: datetime | None = None
) -> None:
    """Say that nobody is there: two calls, 15 minutes' waiting since check-in, a photo. Raises NotReadyYet."""
    job = job_to_change(actor, job_id, PERFORM)
    demand_from_here(job, JobMove.CUSTOMER_ABSENT)
    at = min(device_at, clock.now()) if device_at else clock.now()
    waited = int((at - (job.checked_in_at or at)).total_seconds() // 60)
    photo = JobEvidence.objects.filter(job=job, item=ABSENCE, withdrawn_at=None).exists()
    facts = StepFacts(JobState(job.state), calls_made=calls_made, waited_minutes=waited, has_absence_photo=photo)
    why = "请先致电客户 2 次、等候满 15 分钟，并拍一张现场照片。"
    take_step(
        job,
        JobMove.CUSTOMER_ABSENT,
        actor=actor,
        facts=facts,
        refusals={"absence_is_proven": lambda: NotReadyYet(reason=why)},
        device_at=device_at,
        calls=calls_made,
        waited=waited,
    )
    keep_text(job, "ABSENT", text, actor)
    record(
        JobVisitFailed(
            subject_id=job.pk,
            unit_path=job.unit_path,
            customer_id=job.customer_id,
            technician_id=job.technician_id,
        )
    )


@action("jobs.need_part")
def need_part(*, actor: Actor, job_id: int, part_code: str, eta: date | None) -> None:
    """Pause for a part that is expected on a day; where stock is kept, it is kept or brought for this job.

    Raises GuardFailed, WrongJobState, UnknownPart.
    """
    job = job_to_change(actor, job_id, PERFORM)
    facts = StepFacts(JobState(job.state), part_number=part_code, part_eta_is_set=eta is not None)
    due = datetime.combine(eta + timedelta(days=1), time(), clock.SHANGHAI) if eta else None
    take_step(
        job,
        JobMove.NEED_PART,
        actor=actor,
        facts=facts,
        part_eta=due,
        part=part_code[:60],
        eta=eta.isoformat() if eta else "",
    )
    stock.reserve_for_job(actor=actor, job_id=job.pk, technician_id=job.technician_id, part_code=part_code[:60])
    record(
        JobWaitsForPart(
            subject_id=job.pk, unit_path=job.unit_path, customer_id=job.customer_id, part_code=part_code[:60]
        )
    )


@action("jobs.part_arrived")
def part_arrived(*, actor: Actor, job_id: int) -> None:
    """Go on: the part is there, a new window can be agreed. Raises WrongJobState."""
    job = job_to_change(actor, job_id, PERFORM, ACCEPT, DISPATCH)
    job.window_start, job.window_end = None, None
    take_step(job, JobMove.PART_ARRIVED, actor=actor)
    _changed(job)


@action("jobs.quote")
def quote(*, actor: Actor, job_id: int, revision: int, total: Decimal, price_list: str) -> None:
    """Wait for the customer's answer to an offer of paid work; `charges` made it. Raises WrongJobState."""
    job = job_to_change(actor, job_id, PERFORM)
    facts = StepFacts(JobState(job.state), price_list_version=1)
    take_step(job, JobMove.QUOTE, actor=actor, facts=facts, price_list=price_list, revision=revision, total=str(total))
    _changed(job)


@action("jobs.answer_quote")
def answer_quote(*, actor: Actor, job_id: int, agreed: bool, signed: bool) -> None:
    """Write down the customer's answer; a yes needs her signature before the work. Raises GuardFailed."""
    job = job_to_change(actor, job_id, PERFORM)
    facts = StepFacts(JobState(job.state), quote_is_signed=signed)
    take_step(job, JobMove.ACCEPT_QUOTE if agreed else JobMove.DECLINE_QUOTE, actor=actor, facts=facts)
    _changed(job)


@action("jobs.exclude_cover")
def exclude_cover(*, actor: Actor, job_id: int) -> None:
    """Let the job charge for what the warranty would cover; a lead's deed, whose reason `charges` keeps."""
    job = job_to_change(actor, job_id, DISPATCH)
    job.cover_excluded = True
    job.save(update_fields=["cover_excluded"])
    _changed(job)


@action("jobs.safety_stop")
def safety_stop(*, actor: Actor, job_id: int, hazard: str, text: str = "") -> None:
    """Stop for danger; `hazard` is GAS, CO, WATER, ELECTRIC or OTHER."""
    job = job_to_change(actor, job_id, PERFORM)
    facts = StepFacts(JobState(job.state), reason=hazard)
    take_step(job, JobMove.SAFETY_STOP, actor=actor, facts=facts, hazard=hazard[:20])
    keep_text(job, "HAZARD", text, actor)
    record(JobSafetyHeld(subject_id=job.pk, unit_path=job.unit_path, customer_id=job.customer_id, hazard=hazard[:20]))


@action("jobs.safety_clear")
def clear_safety(*, actor: Actor, job_id: int, reason: str) -> None:
    """Let the work go on; only a lead may."""
    job = job_to_change(actor, job_id, DISPATCH)
    facts = StepFacts(JobState(job.state), reason=reason, lead_approved=True)
    take_step(job, JobMove.SAFETY_CLEAR, actor=actor, facts=facts, reason=reason[:60])
    _changed(job)


def _changed(job: Job) -> None:
    record(JobChanged(subject_id=job.pk, unit_path=job.unit_path, customer_id=job.customer_id))
