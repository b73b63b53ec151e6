"""Tables of settlement."""

from carecenter.assurance.settlement.models.findings import Finding
from carecenter.assurance.settlement.models.periods import CancelledSale, PeriodLock, SettlementRun, TermsVersion
from carecenter.assurance.settlement.models.statements import Dispute, Line, LineSet, Statement, StatementStep

__all__ = [
    "CancelledSale",
    "Dispute",
    "Finding",
    "Line",
    "LineSet",
    "PeriodLock",
    "SettlementRun",
    "Statement",
    "StatementStep",
    "TermsVersion",
]
