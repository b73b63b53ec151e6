"""The golden numbers through the stored calendar, its editions, and holiday notices."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere
from carecenter.foundation.testing import at_most_queries, person_actor
from carecenter.reference.organisation.actions.calendars import define_calendar, load_holiday_year, override_day
from carecenter.reference.organisation.models import CalendarEdition
from carecenter.reference.organisation.public import (
    business_calendar,
    due_at,
    is_workday,
    load_standard_calendars,
    next_workday,
    open_minutes,
)
from carecenter.reference.organisation.rules.calendars import is_provisional
from carecenter.reference.organisation.rules.cn_holidays import OFF_2026, WORKED_2026
from carecenter.reference.organisation.rules.holiday_notice import NoticeUnclear, read_notice
from carecenter.reference.organisation.types import BusinessCalendar, DayRule, Pause, Slot

SYSTEM = system_actor()
SHANGHAI = ZoneInfo("Asia/Shanghai")
NOTICE_2026 = """一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。"""


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


def due(start, minutes, pauses=()):
    return due_at(calendar_code="CN", start=at(start), minutes=minutes, pauses=pauses)


@pytest.fixture
def stored(db):
    load_standard_calendars(actor=SYSTEM)


def test_g2_1_to_g2_5_through_the_stored_calendar(stored):
    assert due("2025-09-30 17:30", 120) == at("2025-10-09 10:30")
    assert due("2025-09-30 17:30", 40 * 60) == at("2025-10-14 17:30")
    assert due("2025-09-28 10:00", 240) == at("2025-09-28 15:00")
    span = {"start": at("2025-09-30 17:30"), "end": at("2025-10-09 10:00")}
    assert open_minutes(calendar_code="CN", **span) == 90
    pause = Pause(at("2026-03-02 15:00"), at("2026-03-03 11:00"))
    assert due("2026-03-02 10:00", 480, [pause]) == at("2026-03-03 16:00")
    assert due("2026-03-02 10:00", 480) == at("2026-03-03 10:00")


def test_an_open_pause_holds_the_clock(stored):
    assert due("2026-03-02 10:00", 480, [Pause(at("2026-03-02 15:00"))]) is None


def test_without_stored_calendars_the_standard_ones_count(db):
    assert due("2025-09-30 17:30", 120) == at("2025-10-09 10:30")
    with pytest.raises(NotThere):
        due_at(calendar_code="XX", start=at("2025-09-30 17:30"), minutes=1)


def test_asking_again_costs_one_small_query(stored):
    business_calendar(code="CN")
    with at_most_queries(1):
        due("2025-09-30 17:30", 120)


def test_one_day_decided_otherwise_counts_at_once_and_makes_an_edition(stored):
    wednesday = date(2026, 3, 4)
    assert is_workday(calendar_code="CN", day=wednesday)
    assert override_day(actor=SYSTEM, calendar_code="CN", day=wednesday, rule=DayRule.off("停电")) == 2
    assert not is_workday(calendar_code="CN", day=wednesday)
    assert next_workday(calendar_code="CN", day=wednesday) == date(2026, 3, 5)
    assert override_day(actor=SYSTEM, calendar_code="CN", day=wednesday, rule=None) == 3
    assert is_workday(calendar_code="CN", day=wednesday)
    kept = CalendarEdition.objects.filter(year=2026).order_by("version").values_list("version", flat=True)
    assert list(kept) == [1, 2, 3]


def test_a_duty_day_survives_the_table(stored):
    rule = DayRule.special((Slot(600, 900),), "值班", is_workday=False)
    override_day(actor=SYSTEM, calendar_code="CN", day=date(2026, 5, 1), rule=rule)
    assert due("2026-05-01 08:00", 300) == at("2026-05-01 15:00")
    assert not is_workday(calendar_code="CN", day=date(2026, 5, 1))


def test_the_same_year_again_changes_nothing_and_loading_twice_neither(stored):
    days = {date(2026, 1, 1): DayRule.off("元旦")}
    assert load_holiday_year(actor=SYSTEM, calendar_code="CN", year=2026, days=days) == 2
    assert load_holiday_year(actor=SYSTEM, calendar_code="CN", year=2026, days=days) == 2
    load_standard_calendars(actor=SYSTEM)
    assert CalendarEdition.objects.count() == 4


def test_a_year_is_provisional_until_its_notice_is_loaded(stored):
    assert is_provisional(business_calendar(code="CN"), date(2027, 5, 1))
    days = {date(2027, 1, 1): DayRule.off("元旦")}
    load_holiday_year(actor=SYSTEM, calendar_code="CN", year=2027, days=days)
    assert not is_provisional(business_calendar(code="CN"), date(2027, 5, 1))


def test_a_child_calendar_follows_its_parents_holidays(stored):
    night = tuple((Slot(20 * 60, 26 * 60),) for _ in range(7))
    value = BusinessCalendar(code="night", weekly=night, parent=business_calendar(code="CN"))
    define_calendar(actor=SYSTEM, calendar=value, name="夜班")
    begin = at("2026-02-13 20:00")
    assert due_at(calendar_code="night", start=begin, minutes=60) == at("2026-02-13 21:00")
    assert not is_workday(calendar_code="night", day=date(2026, 2, 17))


def test_a_day_of_another_year_and_a_local_manager_are_refused(stored):
    days = {date(2025, 1, 1): DayRule.off("元旦")}
    with pytest.raises(BadInput):
        load_holiday_year(actor=SYSTEM, calendar_code="CN", year=2026, days=days)
    local = person_actor(1, "hq.east", Reach.TREE, "people.manage")
    with pytest.raises(NotPermitted):
        override_day(actor=local, calendar_code="CN", day=date(2026, 3, 4), rule=None)
    assert CalendarEdition.objects.count() == 3


def test_the_notice_of_2026_reads_as_the_days_we_know():
    days = read_notice(NOTICE_2026, 2026)
    assert {day for day, rule in days.items() if not rule.is_workday} == set(OFF_2026)
    assert {day for day, rule in days.items() if rule.is_workday} == set(WORKED_2026)
    assert days[date(2026, 2, 14)].name == "春节"


@pytest.mark.parametrize(
    "text",
    [
        "没有日期",
        "一、春节：2月15日至23日放假调休，共8天。",
        "一、春节：2月30日放假。",
        "一、春节：2月1日至28日放假。",
    ],
)
def test_an_unclear_notice_is_refused(text):
    with pytest.raises(NoticeUnclear):
        read_notice(text, 2026)
