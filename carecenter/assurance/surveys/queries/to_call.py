"""Whom to call about a survey: who did not answer, and who was dissatisfied."""

from datetime import datetime, timedelta

from carecenter.assurance.surveys.access import visible_answers, visible_invitations
from carecenter.assurance.surveys.types import Satisfaction, SurveyState
from carecenter.contact.outbound.types import MOST_PROPOSALS, Proposal
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor

DAYS = 14


def not_answered(actor: Actor, choice: str) -> list[Proposal]:
    """Return the customers whose link ran out unanswered in the last fortnight, the latest first."""
    since = clock.now() - timedelta(days=DAYS)
    rows = visible_invitations(actor).filter(state=SurveyState.EXPIRED, sent_at__gte=since).order_by("-sent_at", "-id")
    return [
        Proposal(row.customer_id, ("job", row.job_id), {"day": _day(row.completed_at)}) for row in rows[:MOST_PROPOSALS]
    ]


def dissatisfied(actor: Actor, choice: str) -> list[Proposal]:
    """Return the customers who answered dissatisfied in the last fortnight, the latest first."""
    since = clock.now() - timedelta(days=DAYS)
    rows = visible_answers(actor).filter(level=Satisfaction.DISSATISFIED, answered_at__gte=since)
    return [
        Proposal(row.customer_id, ("job", row.job_id), {"day": _day(row.answered_at)})
        for row in rows.order_by("-answered_at", "-id")[:MOST_PROPOSALS]
    ]


def _day(at: datetime | None) -> str:
    return at.astimezone(clock.SHANGHAI).date().isoformat() if at else "—"
