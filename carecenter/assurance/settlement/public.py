"""The door of settlement."""

from carecenter.assurance.settlement.actions.drafting import draw_up
from carecenter.assurance.settlement.actions.findings import decide_finding, report_finding
from carecenter.assurance.settlement.actions.moving import (
    adjust_statement,
    confirm_statement,
    dispute_statement,
    issue_month,
    issue_statement,
    lock_period,
    pay_statement,
)
from carecenter.assurance.settlement.actions.runs import ask_for_run, define_terms, settle_month
from carecenter.assurance.settlement.queries.overview import statements_by_state
from carecenter.assurance.settlement.queries.statements import statements_of_provider

__all__ = [
    "adjust_statement",
    "ask_for_run",
    "confirm_statement",
    "decide_finding",
    "define_terms",
    "dispute_statement",
    "draw_up",
    "issue_month",
    "issue_statement",
    "lock_period",
    "pay_statement",
    "report_finding",
    "settle_month",
    "statements_by_state",
    "statements_of_provider",
]
