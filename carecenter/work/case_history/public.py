"""The door of case_history: what other modules may call."""

from carecenter.work.case_history.actions.letters import take_category, take_letter
from carecenter.work.case_history.queries.figures import reply_figures

__all__ = ["reply_figures", "take_category", "take_letter"]
