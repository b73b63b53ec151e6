"""Words of cases that other modules may use."""

from carecenter.work.cases.types.cases import (
    ENDED,
    CaseFacts,
    CaseOutcome,
    CaseState,
    Channel,
    ContactFacts,
    Flow,
    HoldReason,
    InformedBy,
    MessageKind,
    RemedyKind,
    RemedyState,
    Trigger,
)
from carecenter.work.cases.types.tasks import Outcome, TaskFacts, TaskKind, TaskState

__all__ = [
    "ENDED",
    "CaseFacts",
    "CaseOutcome",
    "CaseState",
    "Channel",
    "ContactFacts",
    "Flow",
    "HoldReason",
    "InformedBy",
    "MessageKind",
    "Outcome",
    "RemedyKind",
    "RemedyState",
    "TaskFacts",
    "TaskKind",
    "TaskState",
    "Trigger",
]
