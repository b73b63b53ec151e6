"""Make the calendars every installation starts with.

Source: domain reference §2.9, §13.1 (calendar CN, 09–12 13–18).
"""

from datetime import time

from carecenter.reference.organisation.rules.cn_holidays import CN_EDITIONS
from carecenter.reference.organisation.types import DAY_MINUTES, BusinessCalendar, Slot

BUSINESS_SLOTS = (Slot.between(time(9), time(12)), Slot.between(time(13), time(18)))
ALWAYS_OPEN_WEEK = ((Slot(0, DAY_MINUTES),),) * 7


def always_open(code: str = "24x7", zone: str = "Asia/Shanghai") -> BusinessCalendar:
    """Make the calendar that never closes (24×7), for hotlines and urgent clocks."""
    return BusinessCalendar(code=code, zone=zone, weekly=ALWAYS_OPEN_WEEK)


def office_week(slots: tuple[Slot, ...], workdays: int = 5) -> tuple[tuple[Slot, ...], ...]:
    """Make a weekly pattern with the same slots on the first days of the week and none on the rest."""
    return (slots,) * workdays + ((),) * (7 - workdays)


def cn_calendar(code: str = "CN", slots: tuple[Slot, ...] = BUSINESS_SLOTS) -> BusinessCalendar:
    """Make the calendar of mainland China: Monday to Friday, public holidays off, make-up days worked."""
    return BusinessCalendar(code=code, weekly=office_week(slots), editions=CN_EDITIONS)
