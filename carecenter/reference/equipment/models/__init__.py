"""Tables of equipment."""

from carecenter.reference.equipment.models.equipment import Equipment
from carecenter.reference.equipment.models.history import Downtime, RightsJudgement, Service, Verdict
from carecenter.reference.equipment.models.water import WaterDefault, WaterReading

__all__ = ["Downtime", "Equipment", "RightsJudgement", "Service", "Verdict", "WaterDefault", "WaterReading"]
