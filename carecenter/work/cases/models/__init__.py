"""Tables of cases."""

from carecenter.work.cases.models.cases import OPEN, Case, CaseMessage, CaseStep, CaseText
from carecenter.work.cases.models.definitions import CaseTemplate, CaseType, ContactReason
from carecenter.work.cases.models.judging import Dispute, EightD
from carecenter.work.cases.models.tasks import CaseTask, TaskText
from carecenter.work.cases.models.ties import (
    CaseHold,
    CaseLink,
    CaseSeen,
    CaseWatcher,
    SavedView,
)  # fmt: skip

__all__ = [
    "Case", "CaseHold", "CaseLink", "CaseMessage", "CaseSeen", "CaseStep", "CaseTask", "CaseTemplate", "CaseText",
    "CaseType", "CaseWatcher", "ContactReason", "Dispute", "EightD", "OPEN", "SavedView", "TaskText",
]  # fmt: skip
