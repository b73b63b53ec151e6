"""The door of case_handling: what other modules may call."""

from carecenter.work.case_handling.actions.queueing import keep_queue
from carecenter.work.case_handling.actions.stepping import finish_step, open_step, tick_step
from carecenter.work.case_handling.queries.standing import standard_of

__all__ = ["finish_step", "keep_queue", "open_step", "standard_of", "tick_step"]
