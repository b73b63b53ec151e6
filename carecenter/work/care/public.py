"""The door of care."""

from carecenter.work.care.actions.plans import open_due_job
from carecenter.work.care.queries.overview import DueOverview, due_overview
from carecenter.work.care.queries.plans import count_overdue

__all__ = ["DueOverview", "count_overdue", "due_overview", "open_due_job"]
