"""Compute when a unit is due for maintenance. Source: domain reference §8.4; G8.1."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_FLOOR, Decimal
from math import floor

from carecenter.reference.equipment.types import AnodeReading, HardnessClass, MaintenanceDue, ProductKind

BASE_MONTHS = {
    ProductKind.STORAGE_ELECTRIC: 24,
    ProductKind.GAS: 12,
    ProductKind.HEAT_PUMP: 12,
}
WATER_FACTOR = {
    HardnessClass.SOFT: Decimal("1"),
    HardnessClass.MEDIUM: Decimal("0.75"),
    HardnessClass.HARD: Decimal("0.6"),
    HardnessClass.VERY_HARD: Decimal("0.5"),
}
DAYS_PER_MONTH = Decimal("30.4375")
SHORTEST_MONTHS, LONGEST_MONTHS = Decimal(6), Decimal(36)
NATIONAL_HARDNESS = 200
MANY_PERSONS, OLD_YEARS = 4, 5
LESS = Decimal("0.85")
ANODE_LOW_PERCENT, ANODE_DUE_PERCENT = 30, 25


def hardness_class(hardness: int) -> HardnessClass:
    """Return the class of a total hardness in mg/L as CaCO3.

    Soft ≤ 150, medium ≤ 300, hard ≤ 450, else very hard.
    """
    if hardness < 0:
        raise ValueError("hardness is not negative")
    if hardness <= 150:
        return HardnessClass.SOFT
    if hardness <= 300:
        return HardnessClass.MEDIUM
    return HardnessClass.HARD if hardness <= 450 else HardnessClass.VERY_HARD


def maintenance_months(base_months: int, hardness: int, persons: int, age_years: int) -> Decimal:
    """Return months between maintenance: base × water × use × age, kept between 6 and 36."""
    months = Decimal(base_months)
    for factor in _factors(hardness, persons, age_years).values():
        months *= factor
    return min(LONGEST_MONTHS, max(SHORTEST_MONTHS, months))


def days_of(months: Decimal) -> int:
    """Return months as days: ⌊months × 30.4375 + .5⌋."""
    return int((months * DAYS_PER_MONTH + Decimal("0.5")).to_integral_value(ROUND_FLOOR))


def maintenance_due(
    last_date: date,
    base_months: int,
    *,
    hardness: int = NATIONAL_HARDNESS,
    persons: int = 3,
    age_years: int = 0,
    readings: Sequence[AnodeReading] = (),
) -> MaintenanceDue:
    """Return when a unit is due, counted from the last service or the installation.

    An anode under 30 % at the last reading is due that very day; two readings of the same anode replace the
    formula by
    the day on which 25 % would remain.
    """
    worn = sorted(readings, key=lambda reading: reading.read_date)
    if worn and worn[-1].remaining_percent < ANODE_LOW_PERCENT:
        return MaintenanceDue(worn[-1].read_date, "ANODE_LOW")
    by_wear = anode_due(worn)
    if by_wear is not None:
        return MaintenanceDue(by_wear, "ANODE_WEAR")
    months = maintenance_months(base_months, hardness, persons, age_years)
    due = last_date + timedelta(days=days_of(months))
    return MaintenanceDue(due, "FORMULA", months, _factors(hardness, persons, age_years))


def anode_due(readings: Sequence[AnodeReading]) -> date | None:
    """Return the day on which 25 % of an anode remains, by a line through the first and last reading of that
    anode.

    None with fewer than two readings on different days or without wear; a rise means a new anode was fitted.
    """
    same: list[AnodeReading] = []
    for reading in sorted(readings, key=lambda reading: reading.read_date):
        if same and reading.remaining_percent > same[-1].remaining_percent:
            same = []
        same.append(reading)
    if len(same) < 2:
        return None
    days = (same[-1].read_date - same[0].read_date).days
    wear = same[0].remaining_percent - same[-1].remaining_percent
    if days == 0 or wear == 0:
        return None
    left = same[-1].remaining_percent - ANODE_DUE_PERCENT
    return same[-1].read_date + timedelta(days=floor(left * days / wear))


def _factors(hardness: int, persons: int, age_years: int) -> dict[str, Decimal]:
    return {
        "water": WATER_FACTOR[hardness_class(hardness)],
        "use": Decimal(1) if persons <= MANY_PERSONS else LESS,
        "age": Decimal(1) if age_years < OLD_YEARS else LESS,
    }
