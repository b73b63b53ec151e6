"""The door of grading: what other modules may call."""

from carecenter.reference.grading.actions.batches import set_grade_figures
from carecenter.reference.grading.actions.equality import SampleInput, check_equality, feed_equality_samples
from carecenter.reference.grading.actions.overrides import decide_override, propose_override, set_grading_opt_out
from carecenter.reference.grading.actions.restrictions import (
    FactInput,
    appeal_restriction,
    lift_expired_restrictions,
    propose_restriction,
    step_restriction,
)
from carecenter.reference.grading.actions.rules import define_grading_rules
from carecenter.reference.grading.queries.grades import (
    entitlement_of,
    entitlements_of,
    grades_of,
    is_service_stopped,
    restriction_of,
    restrictions_of,
)
from carecenter.reference.grading.queries.rules_in_force import grading_rules, latest_runs

__all__ = [
    "FactInput",
    "SampleInput",
    "appeal_restriction",
    "check_equality",
    "decide_override",
    "define_grading_rules",
    "entitlement_of",
    "entitlements_of",
    "feed_equality_samples",
    "grades_of",
    "grading_rules",
    "is_service_stopped",
    "latest_runs",
    "lift_expired_restrictions",
    "propose_override",
    "propose_restriction",
    "restriction_of",
    "restrictions_of",
    "set_grade_figures",
    "set_grading_opt_out",
    "step_restriction",
]
