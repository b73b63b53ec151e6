"""The shipped holidays agree with the published notices."""

from datetime import date, timedelta

import chinese_calendar
import pytest

from carecenter.reference.organisation.rules.calendars import day_rule, is_provisional, is_workday
from carecenter.reference.organisation.rules.standard_calendars import always_open, cn_calendar

CN = cn_calendar()
DAY_AND_NIGHT = always_open()


@pytest.mark.parametrize("year", [2025, 2026])
def test_every_day_agrees_with_the_published_notice(year):
    for n in range(365):
        day = date(year, 1, 1) + timedelta(days=n)
        assert is_workday(CN, day) == chinese_calendar.is_workday(day), day


def test_2027_holds_the_thirteen_statutory_days_and_is_provisional():
    year = [date(2027, 1, 1) + timedelta(days=n) for n in range(365)]
    off = [day for day in year if day_rule(CN, day)]
    assert len(off) == 13
    assert {day_rule(CN, day).name for day in off} == {
        "元旦",
        "春节",
        "清明节",
        "劳动节",
        "端午节",
        "中秋节",
        "国庆节",
    }
    assert is_provisional(CN, date(2027, 2, 6))
    assert is_provisional(CN, date(2028, 1, 1))
    assert not is_provisional(CN, date(2026, 2, 6))
    assert not is_provisional(DAY_AND_NIGHT, date(2030, 1, 1))


def test_the_lunar_festivals_of_2027_are_where_the_moon_puts_them():
    assert [is_workday(CN, date(2027, 2, d)) for d in (4, 5, 6, 7, 8, 9)] == [
        True,
        False,
        False,
        False,
        False,
        True,
    ]
    assert not is_workday(CN, date(2027, 4, 5))
    assert not is_workday(CN, date(2027, 6, 9))
    assert not is_workday(CN, date(2027, 9, 15))
