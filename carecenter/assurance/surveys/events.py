"""News of surveys."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class SurveyInvited(Event):
    """An invitation was scheduled or suppressed."""

    kind: ClassVar[str] = "survey.invited"
    subject_kind: ClassVar[str] = "survey_invitation"
    job_id: int
    state: str
    silence: str = ""


@dataclass(frozen=True, kw_only=True)
class SurveyAnswered(Event):
    """A customer has answered."""

    kind: ClassVar[str] = "survey.answered"
    subject_kind: ClassVar[str] = "survey_answer"
    job_id: int
    level: str
    provider_id: int | None
    technician_id: int | None
    answered_at: datetime


@dataclass(frozen=True, kw_only=True)
class AnswerJudged(Event):
    """An answer was put aside or counted again."""

    kind: ClassVar[str] = "survey.judged"
    subject_kind: ClassVar[str] = "survey_answer"
    job_id: int
    validity: str
    doubt: str
