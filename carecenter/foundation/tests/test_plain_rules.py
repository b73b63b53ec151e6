"""Golden numbers and properties of money, periods and masking."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecenter.foundation.plain.masking import mask_address, mask_name, mask_phone, mask_serial
from carecenter.foundation.plain.money import from_fen, sum_yuan, to_fen, yuan
from carecenter.foundation.plain.periods import (
    add_months,
    first_of_month,
    last_of_month,
    months_between,
    period_end,
)

days = st.dates(date(1990, 1, 1), date(2080, 12, 31))


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("0.005", "0.01"),
        ("0.004999", "0.00"),
        ("2.675", "2.68"),
        ("-0.005", "-0.01"),
        (1, "1.00"),
        ("-0.001", "0.00"),
    ],
)
def test_money_is_rounded_half_up_to_the_cent(raw, kept):
    assert str(yuan(raw)) == kept


@pytest.mark.parametrize("wrong", [1.1, True])
def test_money_refuses_floats_and_booleans(wrong):
    with pytest.raises(TypeError):
        yuan(wrong)


@pytest.mark.parametrize("wrong", ["abc", "", "NaN", "Infinity"])
def test_money_refuses_what_is_no_amount(wrong):
    with pytest.raises(ValueError, match="not an amount"):
        yuan(wrong)


def test_a_sum_refuses_an_unrounded_line():
    assert sum_yuan([Decimal("0.10"), Decimal("0.20")]) == Decimal("0.30")
    with pytest.raises(ValueError, match="not rounded"):
        sum_yuan([Decimal("0.105")])


def test_a_fraction_of_a_fen_is_refused():
    with pytest.raises(ValueError, match="fraction"):
        to_fen("0.001")


@given(st.integers(-(10**12), 10**12))
def test_fen_and_yuan_are_inverse(fen):
    assert to_fen(from_fen(fen)) == fen


def test_g2_6_seven_and_fifteen_days_after_receipt():
    assert period_end(date(2025, 5, 1), days=7) == date(2025, 5, 8)
    assert period_end(date(2025, 5, 1), days=15) == date(2025, 5, 16)


def test_g2_8_raw_months_after_installation():
    start = date(2025, 3, 8)
    assert [period_end(start, months=m) for m in (12, 36, 96)] == [
        date(2026, 3, 8),
        date(2028, 3, 8),
        date(2033, 3, 8),
    ]


def test_g2_9_a_leap_day_ends_at_the_end_of_february():
    assert period_end(date(2024, 2, 29), months=12) == date(2025, 2, 28)


def test_g2_10_repair_days_lengthen_a_period():
    assert period_end(date(2025, 3, 8), months=12, days=9 + 4) == date(2026, 3, 21)


def test_g6_2_month_ends():
    start = date(2025, 1, 31)
    assert [add_months(start, m) for m in (1, 12, 13)] == [
        date(2025, 2, 28),
        date(2026, 1, 31),
        date(2026, 2, 28),
    ]


def test_a_roll_is_asked_about_the_raw_last_day():
    assert period_end(date(2025, 1, 1), days=1, roll=lambda day: day + timedelta(days=3)) == date(2025, 1, 5)


def test_a_period_never_runs_backward():
    with pytest.raises(ValueError, match="forward"):
        period_end(date(2025, 1, 1), days=-1)


@given(days, st.integers(-240, 240))
def test_months_keep_the_day_or_end_of_month(day, months):
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or later == last_of_month(later)


@given(days, days)
def test_completed_months_are_the_most_that_fit(start, day):
    months = months_between(start, day)
    assert add_months(start, months) <= day < add_months(start, months + 1)


def test_the_edges_of_a_month():
    assert first_of_month(date(2024, 2, 10)) == date(2024, 2, 1)
    assert last_of_month(date(2024, 2, 10)) == date(2024, 2, 29)


def test_g2_15_masking():
    assert mask_phone("13812345678") == "138****5678"
    assert mask_name("张三丰") == "张**"
    assert mask_name("欧阳修") == "欧**"


@pytest.mark.parametrize(
    ("number", "shown"), [("02583456789", "025****6789"), ("95588", "****88"), ("110", "****"), ("", "")]
)
def test_other_numbers_are_masked(number, shown):
    assert mask_phone(number) == shown


@given(st.text(st.characters(categories=["Nd"], max_codepoint=57), min_size=1, max_size=15))
def test_a_masked_phone_never_shows_more_than_seven_digits(number):
    assert sum(c.isdigit() for c in mask_phone(number)) <= min(7, len(number) - 1)


@pytest.mark.parametrize(("name", "shown"), [("李", "*"), ("", ""), ("王 五", "王*"), ("买买提·艾力", "买*****")])
def test_other_names_are_masked(name, shown):
    assert mask_name(name) == shown


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("江苏省南京市鼓楼区中山北路30号5幢201室", "江苏省南京市鼓楼区中山北路****"),
        ("南京市鼓楼区湖南路街道狮子桥3号", "南京市鼓楼区湖南路****"),
        ("南京市鼓楼区天正湖滨花园3栋", "南京市鼓楼区****"),
        ("天正湖滨花园3栋", "****"),
        ("", ""),
    ],
)
def test_an_address_is_masked_after_its_street(address, shown):
    assert mask_address(address) == shown


def test_a_serial_keeps_its_end():
    assert mask_serial("EH60A2025001234") == "****1234"
    assert mask_serial("1234") == "****"
