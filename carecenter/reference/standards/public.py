"""The door of standards: what other modules may call."""

from carecenter.reference.standards.rules.machine import advance, start
from carecenter.reference.standards.rules.validation import Problem, Surroundings, problems_of

__all__ = ["Problem", "Surroundings", "advance", "problems_of", "start"]
