"""How values are written."""

from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from carecenter.design import formats
from carecenter.design.colours import contrast, readable

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("value", "written"),
    [(1280, "¥1,280.00"), (Decimal("-3.5"), "−¥3.50"), ("0.005", "¥0.01"), (None, "—"), ("", "—")],
)
def test_money_has_yuan_thousands_and_two_decimals(value, written):
    assert formats.money(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("13812345678", "138 1234 5678"),
        ("+86 138-1234-5678", "138 1234 5678"),
        ("02584801234", "025 8480 1234"),
        ("01065551234", "010 6555 1234"),
        ("4008201234", "400 820 1234"),
        ("110", "110"),
        (None, "—"),
    ],
)
def test_a_telephone_number_is_grouped(value, written):
    assert formats.phone(value) == written


def test_what_is_masked_cannot_be_read():
    assert formats.masked("13812345678") == "138 **** 5678"
    assert formats.masked("欧阳文静", "name") == "欧**"
    assert formats.masked("翠屏国际城十二幢", "address") == "翠屏国际***"
    assert formats.masked("110") == "****10"


def test_a_span_on_one_day_names_the_day_once(settings):
    year = datetime.now(SHANGHAI).year
    start = datetime(year, 11, 22, 14, 0, tzinfo=SHANGHAI)
    weekday = "周一周二周三周四周五周六周日"[start.weekday() * 2 :][:2]
    assert formats.window(start, start + timedelta(hours=2)) == f"11月22日 {weekday} 14:00–16:00"


def test_an_instant_of_another_year_says_so():
    assert formats.moment(datetime(2019, 3, 4, 9, 5, tzinfo=SHANGHAI)) == "2019年3月4日 周一 09:05"


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        (7500, "2 小时 5 分"),
        (59, "59 秒"),
        (90061, "1 天 1 小时"),
        (-60, "−1 分"),
        (86400, "1 天"),
        (None, "—"),
    ],
)
def test_a_span_of_time_has_its_two_largest_parts(seconds, written):
    assert formats.duration(seconds) == written


def test_a_past_and_a_coming_instant_are_told_apart():
    now = datetime(2026, 11, 22, 12, tzinfo=SHANGHAI)
    assert formats.ago(now - timedelta(minutes=5), now) == "5 分钟前"
    assert formats.ago(now + timedelta(hours=2), now) == "2 小时后"
    assert formats.ago(now - timedelta(seconds=20), now) == "刚刚"


def test_initials_are_the_last_two_chinese_characters():
    assert [formats.initials(n) for n in ("欧阳文静", "Anna Müller", "")] == ["文静", "AM", "?"]


def test_a_pale_brand_is_darkened_until_white_can_be_read_on_it():
    assert contrast("#ffd400", "#ffffff") < 2
    assert contrast(readable("#ffd400"), "#ffffff") >= 4.5
    assert readable("#0f6278") == "#0f6278"
    assert readable("red; }") == "#0f6278"
