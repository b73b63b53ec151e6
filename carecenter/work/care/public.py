"""The door of care."""

from carecenter.work.care.actions.plans import open_due_job
from carecenter.work.care.queries.plans import count_overdue

__all__ = ["count_overdue", "open_due_job"]
