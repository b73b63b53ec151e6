"""Golden numbers G2.1–G2.8 and properties of business calendars."""

import time as stopwatch
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carecenter.foundation.plain.periods import period_end
from carecenter.reference.organisation.rules.calendars import (
    CalendarHasNoWorkday,
    CalendarNeverOpens,
    add_open_minutes,
    add_open_seconds,
    add_workdays,
    editions_used,
    is_open,
    is_provisional,
    is_workday,
    next_closing,
    next_opening,
    open_minutes_between,
    open_seconds_between,
    roll_to_workday,
    slots_of_day,
    warn_at,
    workdays_between,
)
from carecenter.reference.organisation.rules.standard_calendars import always_open, cn_calendar, office_week
from carecenter.reference.organisation.types import BusinessCalendar, DayRule, Pause, Slot, YearEdition

SHANGHAI = ZoneInfo("Asia/Shanghai")
CN = cn_calendar()
DAY_AND_NIGHT = always_open()
NEVER = BusinessCalendar(code="never", weekly=((),) * 7)
NIGHT = BusinessCalendar(code="night", weekly=((Slot.between(time(22), time(6)),),) * 7)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


instants = st.datetimes(datetime.fromisoformat("2025-01-01"), datetime.fromisoformat("2026-12-31")).map(
    lambda moment: moment.replace(microsecond=0, tzinfo=SHANGHAI)
)
calendars = st.sampled_from([CN, DAY_AND_NIGHT, NIGHT])


def test_g2_1_two_business_hours_over_the_national_holiday():
    assert add_open_minutes(CN, at("2025-09-30 17:30"), 120) == at("2025-10-09 10:30")


def test_g2_2_forty_hours_count_the_make_up_saturday():
    assert add_open_minutes(CN, at("2025-09-30 17:30"), 40 * 60) == at("2025-10-14 17:30")


def test_g2_3_a_make_up_sunday_is_open():
    assert add_open_minutes(CN, at("2025-09-28 10:00"), 4 * 60) == at("2025-09-28 15:00")


def test_g2_4_business_minutes_over_the_holiday():
    assert open_minutes_between(CN, at("2025-09-30 17:30"), at("2025-10-09 10:00")) == 90


def test_g2_5_a_pause_shifts_the_due_instant_by_its_business_minutes():
    start, pause = at("2026-03-02 10:00"), Pause(at("2026-03-02 15:00"), at("2026-03-03 11:00"))
    assert add_open_minutes(CN, start, 480) == at("2026-03-03 10:00")
    assert add_open_minutes(CN, start, 480, [pause]) == at("2026-03-03 16:00")
    assert warn_at(CN, start, 480, 75) == at("2026-03-02 17:00")
    assert open_minutes_between(CN, start, at("2026-03-03 16:00"), [pause]) == 480


def test_g2_7_the_seventh_day_rolls_past_the_holiday():
    assert period_end(date(2025, 9, 26), days=7) == date(2025, 10, 3)
    assert period_end(date(2025, 9, 26), days=7, roll=lambda day: roll_to_workday(CN, day)) == date(2025, 10, 9)


def test_g2_8_a_year_that_ends_on_sunday_rolls_to_monday():
    assert roll_to_workday(CN, period_end(date(2025, 3, 8), months=12)) == date(2026, 3, 9)


def test_a_later_edition_replaces_the_earlier_one_wholly():
    first = YearEdition(2028, 1, {date(2028, 1, 3): DayRule.off("元旦")}, provisional=True)
    second = YearEdition(2028, 2, {date(2028, 1, 4): DayRule.off("元旦")})
    calendar = BusinessCalendar(code="x", weekly=CN.weekly, editions=(second, first))
    assert is_workday(calendar, date(2028, 1, 3))
    assert not is_workday(calendar, date(2028, 1, 4))
    assert editions_used(calendar, date(2028, 1, 1), date(2029, 1, 1)) == (("x", 2028, 2),)


def test_an_edition_refuses_a_day_of_another_year():
    with pytest.raises(ValueError, match="another year"):
        YearEdition(2028, 1, {date(2027, 1, 3): DayRule.off()})


def test_a_child_inherits_the_week_and_the_holidays_and_overrides_one_day():
    open_slots = (Slot.between(time(10), time(16)),)
    edition = YearEdition(2025, 1, {date(2025, 10, 5): DayRule.special(open_slots, "值班", is_workday=False)})
    child = BusinessCalendar(code="nanjing", parent=CN, editions=(edition,))
    assert slots_of_day(child, date(2025, 10, 9)) == slots_of_day(CN, date(2025, 10, 9))
    assert not is_open(child, at("2025-10-04 11:00"))
    assert is_open(child, at("2025-10-05 11:00"))
    assert not is_workday(child, date(2025, 10, 5))
    assert is_workday(child, date(2025, 10, 11))
    assert is_provisional(child, date(2027, 1, 1))


def test_a_child_with_its_own_week_keeps_the_parents_holidays():
    saturdays = BusinessCalendar(code="store", parent=CN, weekly=office_week((Slot(600, 1200),), workdays=7))
    assert is_workday(saturdays, date(2025, 9, 27))
    assert not is_workday(saturdays, date(2025, 10, 1))
    assert slots_of_day(saturdays, date(2025, 9, 28)) == (Slot(600, 1200),)


def test_the_usual_slots_rule_a_make_up_day():
    short = (Slot(540, 720),)
    child = BusinessCalendar(code="short", parent=CN, usual_slots=short)
    assert slots_of_day(child, date(2025, 9, 28)) == short
    assert len(slots_of_day(child, date(2025, 9, 29))) == 2


def test_an_opening_includes_its_start_and_excludes_its_end():
    day = "2026-03-02 "
    assert [is_open(CN, at(day + t)) for t in ("08:59:59", "09:00", "11:59:59", "12:00", "13:00", "18:00")] == [
        False,
        True,
        True,
        False,
        True,
        False,
    ]


def test_a_night_shift_crosses_midnight():
    assert is_open(NIGHT, at("2026-03-02 23:00"))
    assert is_open(NIGHT, at("2026-03-03 05:59"))
    assert not is_open(NIGHT, at("2026-03-03 06:00"))
    assert add_open_minutes(NIGHT, at("2026-03-02 23:00"), 8 * 60) == at("2026-03-03 23:00")
    assert open_minutes_between(NIGHT, at("2026-03-02 00:00"), at("2026-03-03 00:00")) == 8 * 60


def test_overlapping_slots_count_once():
    week = ((Slot(1320, 1320 + 600), Slot(0, 540)),) * 7
    calendar = BusinessCalendar(code="overlap", weekly=week)
    assert open_minutes_between(calendar, at("2026-03-02 12:00"), at("2026-03-03 12:00")) == 120 + 540


def test_time_used_up_at_closing_is_due_at_closing():
    assert add_open_minutes(CN, at("2026-03-02 17:00"), 60) == at("2026-03-02 18:00")
    assert add_open_minutes(CN, at("2026-03-02 17:00"), 61) == at("2026-03-03 09:01")


def test_next_opening_and_closing():
    assert next_opening(CN, at("2025-09-30 18:00")) == at("2025-10-09 09:00")
    assert next_opening(CN, at("2026-03-02 10:00")) == at("2026-03-02 10:00")
    assert next_closing(CN, at("2026-03-02 10:00")) == at("2026-03-02 12:00")


def test_an_open_pause_leaves_no_due_instant():
    assert add_open_minutes(CN, at("2026-03-02 10:00"), 60, [Pause(at("2026-03-02 10:30"))]) is None
    assert add_open_minutes(CN, at("2026-03-02 10:00"), 30, [Pause(at("2026-03-02 10:30"))]) == at("2026-03-02 10:30")
    assert (
        open_minutes_between(CN, at("2026-03-02 10:00"), at("2026-03-05 10:00"), [Pause(at("2026-03-02 10:30"))]) == 30
    )


def test_overlapping_pauses_count_once():
    pauses = [
        Pause(at("2026-03-02 10:00"), at("2026-03-02 11:00")),
        Pause(at("2026-03-02 10:30"), at("2026-03-02 10:45")),
    ]
    assert open_minutes_between(CN, at("2026-03-02 09:00"), at("2026-03-02 12:00"), pauses) == 120


def test_a_calendar_that_never_opens_says_so():
    assert not is_open(NEVER, at("2026-03-02 10:00"))
    assert open_minutes_between(NEVER, at("2026-03-02 10:00"), at("2026-04-02 10:00")) == 0
    for ask in (next_opening, next_closing):
        with pytest.raises(CalendarNeverOpens):
            ask(NEVER, at("2026-03-02 10:00"))
    with pytest.raises(CalendarNeverOpens):
        add_open_minutes(NEVER, at("2026-03-02 10:00"), 1)
    with pytest.raises(CalendarHasNoWorkday):
        roll_to_workday(NEVER, date(2026, 3, 2))
    with pytest.raises(CalendarHasNoWorkday):
        add_workdays(NEVER, date(2026, 3, 2), 1)


def test_workdays_are_added_and_counted():
    assert add_workdays(CN, date(2025, 9, 30), 1) == date(2025, 10, 9)
    assert add_workdays(CN, date(2025, 9, 30), 5) == date(2025, 10, 14)
    assert add_workdays(CN, date(2025, 10, 9), -1) == date(2025, 9, 30)
    assert add_workdays(CN, date(2025, 10, 4), 0) == date(2025, 10, 4)
    assert workdays_between(CN, date(2025, 9, 30), date(2025, 10, 14)) == 5
    assert workdays_between(CN, date(2025, 10, 14), date(2025, 9, 30)) == -5


def test_wrong_values_are_refused():
    with pytest.raises(ValueError, match="outside"):
        Slot(1440, 1500)
    with pytest.raises(ValueError, match="last between"):
        Slot(60, 60)
    with pytest.raises(ValueError, match="parent"):
        BusinessCalendar(code="x")
    with pytest.raises(ValueError, match="seven"):
        BusinessCalendar(code="x", weekly=((),))
    with pytest.raises(ValueError, match="time zone"):
        is_open(CN, datetime.fromisoformat("2026-03-02 10:00"))
    with pytest.raises(ValueError, match="negative"):
        add_open_minutes(CN, at("2026-03-02 10:00"), -1)


def test_a_zone_with_summer_time_counts_real_minutes():
    berlin = always_open(zone="Europe/Berlin")
    before, after = datetime(2026, 3, 28, 12, tzinfo=UTC), datetime(2026, 3, 30, 12, tzinfo=UTC)
    assert open_minutes_between(berlin, before, after) == 48 * 60


def test_ten_years_are_fast():
    begun = stopwatch.perf_counter()
    assert add_open_minutes(cn_calendar(), at("2025-01-01 00:00"), 10 * 250 * 480) is not None
    assert stopwatch.perf_counter() - begun < 1.0


@settings(max_examples=150)
@given(calendars, instants, st.integers(0, 200_000))
def test_adding_then_measuring_gives_the_same_time(calendar, start, seconds):
    due = add_open_seconds(calendar, start, seconds)
    assert open_seconds_between(calendar, start, due) == seconds


@settings(max_examples=100)
@given(calendars, instants, instants, instants)
def test_open_time_is_additive(calendar, first, second, third):
    a, b, c = sorted([first, second, third])
    whole = open_seconds_between(calendar, a, c)
    assert open_seconds_between(calendar, a, b) + open_seconds_between(calendar, b, c) == whole
    assert 0 <= whole <= (c - a).total_seconds()


@settings(max_examples=100)
@given(calendars, instants, st.integers(1, 5000), st.integers(0, 5000), st.integers(0, 5000))
def test_a_pause_shifts_due_by_the_open_time_inside_it(calendar, start, target, wait, length):
    pause = Pause(start + timedelta(minutes=wait), start + timedelta(minutes=wait + length))
    unpaused = add_open_minutes(calendar, start, target)
    paused = add_open_minutes(calendar, start, target, [pause])
    if pause.start_at >= unpaused:
        assert paused == unpaused
    else:
        inside = open_seconds_between(calendar, pause.start_at, pause.end_at)
        assert paused == add_open_seconds(calendar, start, target * 60 + inside)


@given(st.dates(date(2025, 1, 1), date(2026, 12, 1)))
def test_a_rolled_day_is_the_first_workday_not_before(day):
    rolled = roll_to_workday(CN, day)
    assert rolled >= day
    assert is_workday(CN, rolled)
    assert workdays_between(CN, day - timedelta(days=1), rolled) == 1
