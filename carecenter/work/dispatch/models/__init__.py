"""Tables of dispatch."""

from carecenter.work.dispatch.models.holds import WindowHold
from carecenter.work.dispatch.models.plans import DayPlan, PlanDay, PlanLeft, PlanStop
from carecenter.work.dispatch.models.policy import Policy, TechnicianDay
from carecenter.work.dispatch.models.snapshots import BoardSnapshot

__all__ = ["BoardSnapshot", "DayPlan", "PlanDay", "PlanLeft", "PlanStop", "Policy", "TechnicianDay", "WindowHold"]
