"""Tables of grading."""

from carecenter.reference.grading.models.equality import EqualityCheck, EqualitySample
from carecenter.reference.grading.models.grades import (
    CustomerGrade,
    GradeLine,
    GradeOverride,
    GradingRulesVersion,
    GradingRun,
)
from carecenter.reference.grading.models.restrictions import Restriction, RestrictionFact, RestrictionStep

__all__ = [
    "CustomerGrade",
    "EqualityCheck",
    "EqualitySample",
    "GradeLine",
    "GradeOverride",
    "GradingRulesVersion",
    "GradingRun",
    "Restriction",
    "RestrictionFact",
    "RestrictionStep",
]
