"""The link that a job's customer is sent: its token, and what only the job itself can tell her."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.conf import settings
from django.core import signing
from django.urls import NoReverseMatch, reverse

from carecenter.foundation.rows import only_row
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.queries.jobs import facts_of
from carecenter.work.field_service.queries.terms import type_of
from carecenter.work.field_service.types import JobFacts, JobMove

SALT = "carecenter.visit"
DAYS_VALID = 90


@dataclass(frozen=True, slots=True)
class CustomerSide:
    """A job as its customer is concerned; the code is told to nobody else. Amounts in yuan."""

    job: JobFacts
    service: str
    certificates_asked: tuple[str, ...]
    confirmed_at: datetime | None
    departed_at: datetime | None
    visit_code: str
    quoted: tuple[tuple[str, Decimal], ...]


def visit_link(*, job_id: int) -> str:
    """Return the whole address of the customer's page; empty where no desk offers it."""
    try:
        path = reverse("customer_visit", args=[signing.dumps(job_id, salt=SALT)])
    except NoReverseMatch:
        return ""
    base = settings.CSRF_TRUSTED_ORIGINS[0] if settings.CSRF_TRUSTED_ORIGINS else "http://localhost:8000"
    return f"{base}{path}"


def customer_side(*, token: str) -> CustomerSide | None:
    """Return the job behind a token; None where the token is wrong or old."""
    try:
        job_id = signing.loads(token, salt=SALT, max_age=timedelta(days=DAYS_VALID))
    except signing.BadSignature:
        return None
    job = only_row(Job.objects.filter(pk=job_id))
    if job is None:
        return None
    asked, stamps = type_of(job), job.stamps.filter(move=JobMove.QUOTE).order_by("-id")
    lines = (stamps.values_list("facts", flat=True).first() or {}).get("lines", {})
    return CustomerSide(
        job=facts_of(job),
        service=asked.name,
        certificates_asked=tuple(asked.required_qualifications),
        confirmed_at=job.confirmed_at,
        departed_at=job.departed_at,
        visit_code=job.visit_code,
        quoted=tuple((code, Decimal(amount)) for code, amount in lines.items()),
    )
