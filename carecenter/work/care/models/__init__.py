"""Tables of care."""

from carecenter.work.care.models.plans import CarePlan

__all__ = ["CarePlan"]
