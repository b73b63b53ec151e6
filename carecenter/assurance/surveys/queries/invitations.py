"""Questions about invitations."""

from datetime import datetime
from hashlib import sha256

from carecenter.assurance.surveys.models import Invitation
from carecenter.assurance.surveys.types import SurveyState


def hash_of_token(token: str) -> str:
    """Return what is kept of a token."""
    return sha256(token.encode()).hexdigest()


def invitation_of_token(*, token: str) -> Invitation | None:
    """Return the invitation of a link, or None for a link nobody was given."""
    return Invitation.objects.filter(token_hash=hash_of_token(token)).first()


def invitation_of_job(*, job_id: int) -> Invitation | None:
    """Return the invitation about a job with its answer."""
    return Invitation.objects.select_related("answer").filter(job_id=job_id).first()


def due_invitations(*, at: datetime, limit: int = 500) -> list[int]:
    """Return the invitations whose time has come, oldest first."""
    rows = Invitation.objects.filter(state=SurveyState.SCHEDULED.value, due_at__lte=at)
    return list(rows.order_by("due_at", "id").values_list("id", flat=True)[:limit])


def lapsed_invitations(*, at: datetime, limit: int = 5000) -> list[int]:
    """Return the sent invitations whose 72 hours are over without an answer."""
    rows = Invitation.objects.filter(state__in=[SurveyState.SENT.value, SurveyState.OPENED.value], expires_at__lte=at)
    return list(rows.order_by("expires_at", "id").values_list("id", flat=True)[:limit])


def last_asked_at(*, customer_ids: list[int]) -> datetime | None:
    """Return when this customer (all her merged records) was last asked or is about to be."""
    rows = Invitation.objects.filter(customer_id__in=customer_ids).exclude(state=SurveyState.SUPPRESSED.value)
    return rows.order_by("-due_at").values_list("due_at", flat=True).first()
