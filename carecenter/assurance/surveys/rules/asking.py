"""Decide whom to ask, when, and for how long a link lives.

Source: domain reference §3.1 (survey rules), §3.6.
"""

from datetime import datetime, timedelta

from carecenter.assurance.surveys.types import (
    Satisfaction,
    SurveyKind,
    SurveyMove,
    SurveyRules,
    SurveyState,
    SurveyWish,
)

DEFAULT = SurveyRules()
S, M = SurveyState, SurveyMove

TRANSITIONS: dict[tuple[SurveyState, SurveyMove], SurveyState] = {
    (S.SCHEDULED, M.SEND): S.SENT,
    (S.SCHEDULED, M.SUPPRESS): S.SUPPRESSED,
    (S.SENT, M.OPEN): S.OPENED,
    (S.SENT, M.ANSWER): S.ANSWERED,  # by voice, where nothing is opened
    (S.SENT, M.EXPIRE): S.EXPIRED,
    (S.SENT, M.SUPPRESS): S.SUPPRESSED,
    (S.OPENED, M.ANSWER): S.ANSWERED,
    (S.OPENED, M.EXPIRE): S.EXPIRED,
    (S.ANSWERED, M.ACCEPT): S.VALID,
    (S.ANSWERED, M.QUARANTINE): S.QUARANTINED,
    (S.VALID, M.QUARANTINE): S.QUARANTINED,
    (S.QUARANTINED, M.RELEASE): S.VALID,
}


def next_state(state: SurveyState, move: SurveyMove) -> SurveyState | None:
    """Return the state a move leads to, or None if it is not possible from here."""
    return TRANSITIONS.get((state, move))


def send_at(kind: SurveyKind, closed_at: datetime, rules: SurveyRules = DEFAULT) -> datetime:
    """Return when to ask: by default an hour after a service or complaint is closed, a day after an installation."""
    hours = rules.install_delay_hours if kind is SurveyKind.INSTALL else rules.service_delay_hours
    return closed_at + timedelta(hours=hours)


def token_expires_at(sent_at: datetime, rules: SurveyRules = DEFAULT) -> datetime:
    """Return when a one-time link ends: by default 72 hours after it was sent."""
    return sent_at + timedelta(hours=rules.token_hours)


def token_problem(state: SurveyState, sent_at: datetime, at: datetime) -> str | None:
    """Return why a link may not be used (ALREADY_ANSWERED, NOT_OPEN, EXPIRED), or None."""
    if state in (S.ANSWERED, S.VALID, S.QUARANTINED):
        return "ALREADY_ANSWERED"
    if state is S.EXPIRED or (state in (S.SENT, S.OPENED) and at >= token_expires_at(sent_at)):
        return "EXPIRED"
    return None if state in (S.SENT, S.OPENED) else "NOT_OPEN"


def suppression(wish: SurveyWish, rules: SurveyRules = DEFAULT) -> str | None:
    """Return why a customer is not asked, or None.

    OPTED_OUT, NO_CHANNEL, RATER_IS_RATED (the phone belongs to one of the rated), ASKED_RECENTLY (one in 30
    days of
    any kind; a complaint is exempt).
    """
    if wish.has_opted_out:
        return "OPTED_OUT"
    if not wish.has_reachable_channel:
        return "NO_CHANNEL"
    if wish.rater_phone and wish.rater_phone in wish.rated_phones:
        return "RATER_IS_RATED"
    if wish.kind is SurveyKind.COMPLAINT or wish.last_asked_at is None:
        return None
    return "ASKED_RECENTLY" if wish.at - wish.last_asked_at < timedelta(days=rules.days_between) else None


def needs_follow_up(answer: Satisfaction) -> bool:
    """Tell whether an answer opens a follow-up task; it never changes the answer itself."""
    return answer is Satisfaction.DISSATISFIED
