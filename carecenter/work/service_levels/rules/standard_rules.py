"""The ladder and the promises of a complaint as shipped (domain reference §2.2); a pack's own take their place."""

from decimal import Decimal

from carecenter.work.service_levels.types import BUSINESS_DAY_MINUTES as DAY
from carecenter.work.service_levels.types import ClockPlan, Level, LevelRules, Metric

ALWAYS = "24x7"


def _plan(metric: Metric, minutes: int, warn_at: tuple[int, ...], calendar: str = "CN") -> ClockPlan:
    return ClockPlan(metric.value, minutes, calendar, warn_at)


def _set(
    warn_at: tuple[int, ...], ack: tuple[int, str], contact: tuple[int, str], resolve: int, update: tuple[int, str]
) -> tuple[ClockPlan, ...]:
    return (
        _plan(Metric.ACKNOWLEDGE, ack[0], warn_at, ack[1]),
        _plan(Metric.FIRST_CONTACT, contact[0], warn_at, contact[1]),
        _plan(Metric.RESOLVE, resolve, warn_at),
        _plan(Metric.NEXT_UPDATE, update[0], warn_at, update[1]),
    )


LADDER = (
    Level(0, "AGENT", "客服坐席", "agent", Decimal(0)),
    Level(1, "LEAD", "组长", "leader", Decimal(100)),
    Level(2, "COMPLAINTS", "投诉专员", "complaint_officer", Decimal(500)),
    Level(3, "OPERATIONS", "运营经理", "manager", Decimal(2000)),
    Level(4, "QUALITY_LEGAL", "质量/法务", "quality_legal", Decimal(10000)),
    Level(5, "GENERAL_MANAGER", "总经理", "general_manager", None),
)
SETS = {
    # Contain within 24 h around the clock; the plan to resolve within 3 business days.
    "SEV1": (
        *_set((50, 75, 100), (15, ALWAYS), (60, ALWAYS), 3 * DAY, (240, ALWAYS)),
        _plan(Metric.OLA, 1440, (50, 75, 100), ALWAYS),
    ),
    "SEV2": _set((75, 100), (60, ALWAYS), (240, "CN"), 3 * DAY, (DAY, "CN")),
    "SEV3": _set((75, 100), (120, "CN"), (DAY, "CN"), 5 * DAY, (2 * DAY, "CN")),
    "SEV4": _set((100,), (DAY, "CN"), (2 * DAY, "CN"), 10 * DAY, (5 * DAY, "CN")),
    # A transfer by 12315 or 12345 (§2.4): answer in one business day, wholly in five.
    "EXTERNAL": (
        _plan(Metric.ACKNOWLEDGE, DAY, (50, 75, 100)),
        _plan(Metric.RESOLVE, 5 * DAY, (50, 75, 100)),
    ),
}
STANDARD = LevelRules("standard", LADDER, SETS)
