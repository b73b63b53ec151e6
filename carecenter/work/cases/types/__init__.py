"""Words of cases that other modules may use."""

from carecenter.work.cases.types.cases import (
    ENDED,
    CaseFacts,
    CaseOutcome,
    CaseState,
    Channel,
    Flow,
    GuardedMove,
    HoldReason,
    InformedBy,
    MessageKind,
    Trigger,
)  # fmt: skip
from carecenter.work.cases.types.tasks import Outcome, TaskFacts, TaskKind, TaskState

__all__ = [
    "CaseFacts", "CaseOutcome", "CaseState", "Channel", "ENDED", "Flow", "GuardedMove", "HoldReason",
    "InformedBy", "MessageKind", "Outcome", "TaskFacts", "TaskKind", "TaskState", "Trigger",
]  # fmt: skip
