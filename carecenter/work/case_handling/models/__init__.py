"""Tables of case_handling."""

from carecenter.work.case_handling.models.driving import Drive, StepTick

__all__ = ["Drive", "StepTick"]
