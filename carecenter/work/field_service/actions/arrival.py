"""Where the technician is, compared with where the customer lives."""

from dataclasses import dataclass
from datetime import datetime, time
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import F

from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.codes import same_code
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.ways import ROAD_FACTOR, haversine_km
from carecenter.reference.customers import public as customers
from carecenter.reference.providers import public as providers
from carecenter.work.field_service.access import PERFORM, job_to_change
from carecenter.work.field_service.errors import TooManyCodes, WrongCode
from carecenter.work.field_service.models import Job, JobPlace

MAX_WRONG_CODES = 5
Degrees = float | Decimal | None


@dataclass(frozen=True, slots=True)
class Arrival:
    """The distance to the address in metres; None where either place is unknown."""

    metres: int | None
    address_has_no_place: bool


def place_of(job: Job, lat: Degrees, lng: Degrees) -> Arrival:
    """Compare a position with the job's address."""
    contact = customers.contact_of_customer(customer_id=job.customer_id, address_id=job.address_id)
    if contact.latitude is None or contact.longitude is None:
        return Arrival(None, True)
    if lat is None or lng is None:
        return Arrival(None, False)
    km = haversine_km(float(lat), float(lng), float(contact.latitude), float(contact.longitude))
    return Arrival(round(km * 1000), False)


def try_code(job: Job, code: str) -> bool:
    """Tell whether the customer's code was given. Raises WrongCode, and TooManyCodes after five wrong ones."""
    if not code.strip():
        return False
    if job.wrong_codes >= MAX_WRONG_CODES:
        raise TooManyCodes(count=job.wrong_codes)
    if not same_code(code, job.visit_code):
        raise WrongCode(field="code")
    return True


def travelled_km(job: Job, lat: Degrees, lng: Degrees, at: datetime) -> Decimal:
    """Return the way by road in km from the technician's stop before that day, else from the provider's yard."""
    if lat is None or lng is None:
        return Decimal(0)
    morning = datetime.combine(at.astimezone(clock.SHANGHAI).date(), time(), clock.SHANGHAI)
    last = (
        JobPlace.objects.filter(job__technician_id=job.technician_id, at__gte=morning, at__lt=at)
        .exclude(job=job)
        .exclude(latitude=None)
        .order_by("-at")
        .values_list("latitude", "longitude")
        .first()
    )
    start = last or _yard(job)
    if start is None or start[0] is None or start[1] is None:
        return Decimal(0)
    way = haversine_km(float(start[0]), float(start[1]), float(lat), float(lng)) * ROAD_FACTOR
    return min(Decimal(str(way)).quantize(Decimal("0.1"), ROUND_HALF_UP), Decimal("99999.9"))


def _yard(job: Job) -> tuple[Decimal | None, Decimal | None] | None:
    facts = providers.providers_by_id(ids=[job.provider_id]).get(job.provider_id) if job.provider_id else None
    return (facts.latitude, facts.longitude) if facts else None


@action("jobs.count_wrong_code")
def count_wrong_code(*, actor: Actor, job_id: int) -> None:
    """Count a wrong code; a refusal rolls itself back, so the entry point that was refused calls this."""
    job = job_to_change(actor, job_id, PERFORM)
    Job.objects.filter(pk=job.pk).update(wrong_codes=F("wrong_codes") + 1)
    note(subject=("job", job.pk), unit_path=job.unit_path)
