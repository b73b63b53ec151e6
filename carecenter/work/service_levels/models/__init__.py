"""Tables of service_levels."""

from carecenter.work.service_levels.models.clocks import CalendarInForce, Clock, ClockMove, LevelRulesVersion

__all__ = ["CalendarInForce", "Clock", "ClockMove", "LevelRulesVersion"]
