"""Questions about findings."""

from datetime import date, datetime, time

from django.db.models import F, QuerySet

from carecenter.assurance.settlement.access import visible_findings
from carecenter.assurance.settlement.models import Finding
from carecenter.assurance.settlement.types import FindingState
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.periods import add_months, first_of_month


def confirmed_findings(*, provider_id: int, month: date) -> dict[int, int]:
    """Return the first finding confirmed in a month by installer: it closes the gate of the reward."""
    first = first_of_month(month)
    rows = Finding.objects.filter(
        provider_id=provider_id,
        state=FindingState.CONFIRMED.value,
        decided_at__gte=datetime.combine(first, time(), clock.SHANGHAI),
        decided_at__lt=datetime.combine(add_months(first, 1), time(), clock.SHANGHAI),
    )
    found: dict[int, int] = {}
    for technician_id, finding_id in rows.order_by("decided_at", "id").values_list("technician_id", "id"):
        found.setdefault(technician_id, finding_id)
    return found


def findings_to_show(*, actor: Actor) -> QuerySet[Finding]:
    """Return the findings the actor may see, with the names that a list shows."""
    return visible_findings(actor).annotate(
        technician_name=F("technician__name"), provider_name=F("provider__name"), reporter_name=F("reported_by__name")
    )


def findings_of_job(*, actor: Actor, job_id: int) -> list[Finding]:
    """Return a job's findings that the actor may see."""
    return list(findings_to_show(actor=actor).filter(job_id=job_id).order_by("id"))
