"""The door of surveys."""

from carecenter.assurance.surveys.actions.answers import answer_survey, judge_answer
from carecenter.assurance.surveys.actions.invitations import invite_customer, issue_link, send_invitation
from carecenter.assurance.surveys.queries.answers import (
    answers_between,
    answers_of_jobs,
    response_of,
    start_of,
    tally_answers,
)
from carecenter.assurance.surveys.queries.ratings import RatingSums, rating_of_calls, ratings_of_persons
from carecenter.assurance.surveys.queries.trend import satisfaction_by_week

__all__ = [
    "RatingSums",
    "answer_survey",
    "answers_between",
    "answers_of_jobs",
    "invite_customer",
    "issue_link",
    "judge_answer",
    "rating_of_calls",
    "ratings_of_persons",
    "response_of",
    "satisfaction_by_week",
    "send_invitation",
    "start_of",
    "tally_answers",
]
