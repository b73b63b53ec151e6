"""A job as its customer may see it behind the link she was sent, and the link's token."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.conf import settings
from django.core import signing
from django.urls import NoReverseMatch, reverse

from carecenter.foundation import clock
from carecenter.reference.customers import public as customers
from carecenter.reference.equipment import public as equipment
from carecenter.reference.organisation import public as organisation
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.queries.terms import type_of
from carecenter.work.field_service.types import ENDED, JobMove, JobState

SALT = "carecenter.visit"
DAYS_VALID = 90
DAYS_AFTER_END = 30
CODE_STATES = {JobState.BOOKED, JobState.EN_ROUTE}
MOVABLE = {JobState.BOOKED, JobState.ASSIGNED, JobState.FAILED_VISIT}


@dataclass(frozen=True, slots=True)
class CustomerVisit:
    """What a customer sees of her visit; amounts in yuan, no other person's data."""

    job_id: int
    customer_id: int
    number: str
    state: JobState
    service: str
    product: str
    address: str
    window_start: datetime | None
    window_end: datetime | None
    confirmed_at: datetime | None
    technician: str
    certificates: tuple[tuple[str, date], ...]
    departed_at: datetime | None
    visit_code: str
    lines: tuple[tuple[str, Decimal], ...]
    total: Decimal
    completed_at: datetime | None
    signed_at: datetime | None
    warranty_until: date | None
    may_move: bool


def visit_link(*, job_id: int) -> str:
    """Return the whole address of the customer's page; empty where no desk offers it."""
    try:
        path = reverse("customer_visit", args=[signing.dumps(job_id, salt=SALT)])
    except NoReverseMatch:
        return ""
    base = settings.CSRF_TRUSTED_ORIGINS[0] if settings.CSRF_TRUSTED_ORIGINS else "http://localhost:8000"
    return f"{base}{path}"


def customer_visit(*, token: str) -> CustomerVisit | None:
    """Return the visit behind a token; None where the token is wrong, old, or the visit long over."""
    try:
        job_id = signing.loads(token, salt=SALT, max_age=timedelta(days=DAYS_VALID))
    except signing.BadSignature:
        return None
    job = Job.objects.select_related("technician").filter(pk=job_id).first()
    if job is None or _is_over(job):
        return None
    return _visit(job)


def _is_over(job: Job) -> bool:
    return job.state in ENDED and job.state_since < clock.now() - timedelta(days=DAYS_AFTER_END)


def _visit(job: Job) -> CustomerVisit:
    state = JobState(job.state)
    heater = equipment.equipment_by_id(ids=[job.equipment_id]).get(job.equipment_id) if job.equipment_id else None
    contact = customers.contact_of_customer(customer_id=job.customer_id, address_id=job.address_id)
    lines = _lines(job)
    return CustomerVisit(
        job_id=job.pk,
        customer_id=job.customer_id,
        number=job.number,
        state=state,
        service=type_of(job).name,
        product=heater.model_name if heater else "",
        address=contact.address_text if state not in ENDED else "",
        window_start=job.window_start,
        window_end=job.window_end,
        confirmed_at=job.confirmed_at,
        technician=job.technician.name if job.technician else "",
        certificates=_certificates(job),
        departed_at=job.departed_at,
        visit_code=job.visit_code if state in CODE_STATES else "",
        lines=lines,
        total=sum((amount for _, amount in lines), Decimal(0)),
        completed_at=job.completed_at,
        signed_at=job.signed_at,
        warranty_until=_warranty(job),
        may_move=state in MOVABLE,
    )


def _certificates(job: Job) -> tuple[tuple[str, date], ...]:
    if job.technician_id is None:
        return ()
    needed = type_of(job).required_qualifications
    names = organisation.qualification_names()
    held = organisation.qualifications_of(person_id=job.technician_id, on=clock.today())
    return tuple((names.get(code, code), until) for code, until in held if code in needed)


def _lines(job: Job) -> tuple[tuple[str, Decimal], ...]:
    quoted = job.stamps.filter(move=JobMove.QUOTE).order_by("-id").values_list("facts", flat=True).first() or {}
    return tuple((code, Decimal(amount)) for code, amount in quoted.get("lines", {}).items())


def _warranty(job: Job) -> date | None:
    if job.equipment_id is None or job.completed_at is None:
        return None
    return equipment.warranty_of(equipment_id=job.equipment_id).end_date
