"""Tables of cases."""

from carecenter.work.cases.models.tasks import CaseTask, TaskText

__all__ = ["CaseTask", "TaskText"]
