"""Golden numbers G8.1 of maintenance, and serial numbers."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecenter.reference.equipment.rules.maintenance import (
    anode_due,
    days_of,
    hardness_class,
    maintenance_due,
    maintenance_months,
)
from carecenter.reference.equipment.rules.serials import decide_binding, normalise_serial, serial_problem
from carecenter.reference.equipment.types import AnodeReading, HardnessClass, SerialDecision

INSTALLED = date(2025, 3, 8)


@pytest.mark.parametrize(
    ("base", "hardness", "persons", "age", "months", "due"),
    [
        (24, 120, 3, 1, "24", date(2027, 3, 9)),
        (24, 320, 3, 2, "14.4", date(2026, 5, 20)),
        (24, 480, 5, 6, "8.67", date(2025, 11, 27)),
        (12, 480, 6, 7, "6", date(2025, 9, 7)),
    ],
)
def test_g8_1_maintenance_due(base, hardness, persons, age, months, due):
    found = maintenance_due(INSTALLED, base, hardness=hardness, persons=persons, age_years=age)
    assert (found.months, found.due_date, found.basis) == (Decimal(months), due, "FORMULA")


@pytest.mark.parametrize(
    ("hardness", "name"),
    [
        (0, "SOFT"),
        (150, "SOFT"),
        (151, "MEDIUM"),
        (300, "MEDIUM"),
        (301, "HARD"),
        (450, "HARD"),
        (451, "VERY_HARD"),
    ],
)
def test_hardness_classes(hardness, name):
    assert hardness_class(hardness) is HardnessClass(name)


def test_a_negative_hardness_is_refused():
    with pytest.raises(ValueError, match="negative"):
        hardness_class(-1)


def reading(day, percent):
    return AnodeReading(date.fromisoformat(day), percent)


def test_an_anode_under_thirty_percent_is_due_now():
    found = maintenance_due(INSTALLED, 24, readings=[reading("2026-01-01", 29)])
    assert (found.due_date, found.basis) == (date(2026, 1, 1), "ANODE_LOW")
    assert maintenance_due(INSTALLED, 24, readings=[reading("2026-01-01", 30)]).basis == "FORMULA"


def test_two_readings_replace_the_formula():
    found = maintenance_due(INSTALLED, 24, readings=[reading("2026-01-01", 80), reading("2025-01-01", 100)])
    assert (found.due_date, found.basis) == (date(2026, 1, 1) + timedelta(days=55 * 365 // 20), "ANODE_WEAR")


def test_a_new_anode_starts_a_new_line():
    old = [reading("2024-01-01", 90), reading("2025-01-01", 40)]
    assert anode_due([*old, reading("2025-02-01", 100)]) is None
    assert anode_due([*old, reading("2025-02-01", 100), reading("2025-03-01", 75)]) == date(2025, 4, 26)


def test_readings_without_wear_say_nothing():
    assert anode_due([reading("2025-01-01", 90), reading("2026-01-01", 90)]) is None
    assert anode_due([reading("2025-01-01", 90), reading("2025-01-01", 80)]) is None


@given(st.integers(1, 60), st.integers(0, 1000), st.integers(0, 12), st.integers(0, 30))
def test_months_stay_between_six_and_thirty_six(base, hardness, persons, age):
    months = maintenance_months(base, hardness, persons, age)
    assert 6 <= months <= 36
    assert maintenance_months(base, hardness + 100, persons + 1, age + 1) <= months
    assert days_of(months) <= 1096


@pytest.mark.parametrize(
    ("typed", "serial"),
    [
        (" eh60a-2025 001 ", "EH60A2025001"),
        ("ＳＮ：AB12", "AB12"),
        ("S/N: AB12", "AB12"),
        ("整机编码:AB 12", "AB12"),
        ("", ""),
    ],
)
def test_a_serial_has_one_form(typed, serial):
    assert normalise_serial(typed) == serial


@pytest.mark.parametrize(
    ("serial", "pattern", "problem"),
    [
        ("EH60A2025001", "", None),
        ("EH60A2025001", r"EH\d{2}[A-Z]\d{7}", None),
        ("EX60A2025001", r"EH\d{2}[A-Z]\d{7}", "SERIAL_PATTERN"),
        ("", "", "SERIAL_EMPTY"),
        ("EH601", "", "SERIAL_TOO_SHORT"),
        ("EH6" * 14, "", "SERIAL_TOO_LONG"),
        ("000000000", "", "SERIAL_PLACEHOLDER"),
        ("123456789", "", "SERIAL_PLACEHOLDER"),
        ("TEST12345", "", "SERIAL_PLACEHOLDER"),
        ("13812345678", "", "SERIAL_IS_PHONE"),
    ],
)
def test_plausible_serials(serial, pattern, problem):
    assert serial_problem(serial, pattern) == problem


@pytest.mark.parametrize(
    ("current", "holder", "retired", "decision"),
    [
        ("", None, False, "FREE"),
        ("S1", None, False, "ALREADY_BOUND"),
        ("", 7, False, "ALREADY_BOUND"),
        ("", 8, False, "CLASH"),
        ("S0", 8, False, "CLASH"),
        ("", 8, True, "HISTORIC"),
        ("S0", 8, True, "REBIND_NEEDS_REASON"),
        ("S0", None, False, "REBIND_NEEDS_REASON"),
    ],
)
def test_binding_a_serial(current, holder, retired, decision):
    found = decide_binding(
        serial="S1", equipment_id=7, current_serial=current, holder_id=holder, holder_is_retired=retired
    )
    assert found is SerialDecision(decision)
