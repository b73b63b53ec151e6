"""The door of grading: what other modules may call."""

from carecenter.reference.grading.queries.grades import (
    entitlement_of,
    entitlements_of,
    grades_of,
    restriction_of,
    restrictions_of,
)
from carecenter.reference.grading.queries.rules_in_force import grading_rules

__all__ = [
    "entitlement_of",
    "entitlements_of",
    "grades_of",
    "grading_rules",
    "restriction_of",
    "restrictions_of",
]
