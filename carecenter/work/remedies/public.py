"""The door of remedies."""

from carecenter.work.remedies.actions.remedies import add_remedy, decide_remedy, finish_remedy

__all__ = ["add_remedy", "decide_remedy", "finish_remedy"]
