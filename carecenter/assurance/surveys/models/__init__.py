"""Tables of surveys."""

from carecenter.assurance.surveys.models.answers import Answer, AnswerText, Judgement
from carecenter.assurance.surveys.models.invitations import Invitation
from carecenter.assurance.surveys.models.ratings import CallRating
from carecenter.assurance.surveys.models.rules import RulesVersion

__all__ = ["Answer", "AnswerText", "CallRating", "Invitation", "Judgement", "RulesVersion"]
