"""A visit as its customer may see it behind the link she was sent."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from carecenter.foundation import clock
from carecenter.reference.customers import public as customers
from carecenter.reference.equipment import public as equipment
from carecenter.reference.organisation import public as organisation
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.public import CustomerSide
from carecenter.work.field_service.types import ENDED, JobFacts, JobState

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


def customer_visit(*, token: str) -> CustomerVisit | None:
    """Return the visit behind a token; None where the token is wrong, old, or the visit long over."""
    side = field_service.customer_side(token=token)
    return None if side is None or _is_over(side.job) else _visit(side)


def _is_over(job: JobFacts) -> bool:
    since = job.state_since or job.opened_at
    return job.state in ENDED and since < clock.now() - timedelta(days=DAYS_AFTER_END)


def _visit(side: CustomerSide) -> CustomerVisit:
    job = side.job
    heater = equipment.equipment_by_id(ids=[job.equipment_id]).get(job.equipment_id) if job.equipment_id else None
    contact = customers.contact_of_customer(customer_id=job.customer_id, address_id=job.address_id)
    people = organisation.persons_by_id(ids=[job.technician_id]) if job.technician_id else {}
    return CustomerVisit(
        job_id=job.id,
        customer_id=job.customer_id,
        number=job.number,
        state=job.state,
        service=side.service,
        product=heater.model_name if heater else "",
        address=contact.address_text if job.state not in ENDED else "",
        window_start=job.window_start,
        window_end=job.window_end,
        confirmed_at=side.confirmed_at,
        technician=people[job.technician_id].name if job.technician_id in people else "",
        certificates=_certificates(side),
        departed_at=side.departed_at,
        visit_code=side.visit_code if job.state in CODE_STATES else "",
        lines=side.quoted,
        total=sum((amount for _, amount in side.quoted), Decimal(0)),
        completed_at=job.completed_at,
        signed_at=job.signed_at,
        warranty_until=_warranty(job),
        may_move=job.state in MOVABLE,
    )


def _certificates(side: CustomerSide) -> tuple[tuple[str, date], ...]:
    if side.job.technician_id is None:
        return ()
    names = organisation.qualification_names()
    held = organisation.qualifications_of(person_id=side.job.technician_id, on=clock.today())
    return tuple((names.get(code, code), until) for code, until in held if code in side.certificates_asked)


def _warranty(job: JobFacts) -> date | None:
    if job.equipment_id is None or job.completed_at is None:
        return None
    return equipment.warranty_of(equipment_id=job.equipment_id).end_date
