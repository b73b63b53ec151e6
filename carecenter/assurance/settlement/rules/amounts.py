"""From jobs to lines: fee, travel, penalties. Source: domain §3.4; each line is rounded once."""

from collections.abc import Iterator
from decimal import Decimal

from carecenter.assurance.settlement.types import DraftLine, LineKind, Terms
from carecenter.foundation.plain.money import yuan
from carecenter.work.field_service.types import ClosedJob

NOTHING = Decimal("0.00")
PHOTO = "photo:"


def job_lines(
    job: ClosedJob, *, fee: Decimal, coefficient: Decimal, terms: Terms, is_own_repeat: bool
) -> Iterator[DraftLine]:
    """Yield a job's lines: fee (none for repeating one's own repair), travel, late arrival, missing photographs."""
    own = {"job_id": job.job_id, "technician_id": job.technician_id, "evidence": ("job", job.job_id)}
    yield DraftLine(
        LineKind.JOB,
        NOTHING if is_own_repeat else yuan(fee * coefficient),
        item_code=job.type_code,
        unit_amount=fee,
        coefficient=coefficient,
        facts={"repeat_of": job.repeat_of} if is_own_repeat else {},
        **own,  # type: ignore[arg-type]
    )
    if (kilometres := paid_kilometres(job.distance_km, terms)) > 0:
        yield DraftLine(
            LineKind.TRAVEL,
            yuan(kilometres * terms.km_rate),
            item_code=job.type_code,
            quantity=kilometres,
            unit_amount=terms.km_rate,
            facts={"km": str(job.distance_km), "free_km": str(terms.free_km)},
            **own,  # type: ignore[arg-type]
        )
    if job.late_minutes > terms.late_minutes:
        yield DraftLine(LineKind.LATE, -terms.late_amount, facts={"minutes": job.late_minutes}, **own)  # type: ignore[arg-type]
    if missing := [item for item in job.missing if not item.startswith("check")]:
        yield DraftLine(LineKind.PHOTO, -terms.photo_amount, facts={"missing": missing}, **own)  # type: ignore[arg-type]


def repeat_line(job: ClosedJob, *, first_technician_id: int | None, terms: Terms) -> DraftLine:
    """Return the penalty for the one whose repair had to be repeated within 30 days."""
    assert job.repeat_of is not None
    return DraftLine(
        LineKind.REPEAT,
        -terms.repeat_amount,
        ("job", job.job_id),
        job_id=job.repeat_of,
        technician_id=first_technician_id,
        facts={"again": job.job_id},
    )


def paid_kilometres(distance_km: Decimal, terms: Terms) -> Decimal:
    """Return the kilometres beyond the free ones, the distance capped (12, 35.4, 50 are 0, 15.4, 30)."""
    return max(min(distance_km, terms.most_km) - terms.free_km, Decimal(0))


