"""Golden numbers G2.6–G2.14 of warranty, rights and charge."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecenter.reference.equipment.rules.entitlement import decide_charge, exclusion_gap
from carecenter.reference.equipment.rules.policies import DEFAULT_PACKS, DEFAULT_POLICIES
from carecenter.reference.equipment.rules.rights import may_return_without_reason, statutory_rights
from carecenter.reference.equipment.rules.warranty import (
    burden_of_proof_until,
    end_of_life,
    is_past_life,
    repair_days,
    warranty_start,
    warranty_verdict,
)
from carecenter.reference.equipment.types import (
    Charge,
    ChargeCase,
    CoverState,
    ExchangeMode,
    Exclusion,
    ExclusionKind,
    ProductKind,
    RepairRecord,
    Right,
    UnitFacts,
    WarrantyPolicy,
)

ELECTRIC = DEFAULT_POLICIES[ProductKind.STORAGE_ELECTRIC]
YEAR = WarrantyPolicy("YEAR", 3, {"WHOLE": 12})
INSTALLED = date(2025, 3, 8)
UNIT = UnitFacts(ProductKind.STORAGE_ELECTRIC, date(2025, 3, 1), date(2025, 3, 5), INSTALLED)
GAS = replace(UNIT, kind=ProductKind.GAS)
HOLIDAYS_2025 = {date(2025, 10, d) for d in range(1, 9)}


def roll(day):
    while day in HOLIDAYS_2025 or (day.weekday() > 4 and day != date(2025, 9, 28)):
        day += timedelta(days=1)
    return day


def repair(start, end, **more):
    return RepairRecord(date.fromisoformat(start), end and date.fromisoformat(end), **more)


def codes(verdict):
    return [reason.code for reason in verdict.reasons]


def test_g2_8_months_run_from_the_completed_installation():
    verdict = warranty_verdict(UNIT, YEAR, date(2026, 3, 8))
    assert (verdict.state, verdict.start_date, verdict.end_date) == (
        CoverState.COVERED,
        INSTALLED,
        date(2026, 3, 8),
    )
    assert verdict.rule_versions == ("YEAR/3",)
    assert warranty_verdict(UNIT, ELECTRIC, INSTALLED).end_date == date(2028, 3, 8)
    assert warranty_verdict(UNIT, ELECTRIC, INSTALLED, component="TANK").end_date == date(2033, 3, 8)


def test_g2_8_an_end_on_sunday_rolls_to_monday():
    verdict = warranty_verdict(UNIT, YEAR, date(2026, 3, 9), roll=roll)
    assert (verdict.state, verdict.end_date) == (CoverState.COVERED, date(2026, 3, 9))
    assert codes(verdict)[-1] == "ROLLED_PAST_HOLIDAY"
    assert warranty_verdict(UNIT, YEAR, date(2026, 3, 9)).state is CoverState.EXPIRED


def test_g2_10_repair_days_are_excluded():
    unit = replace(UNIT, repairs=(repair("2025-06-01", "2025-06-10"), repair("2025-09-01", "2025-09-05")))
    verdict = warranty_verdict(unit, YEAR, date(2026, 3, 21))
    assert (verdict.excluded_days, verdict.end_date, verdict.state) == (
        13,
        date(2026, 3, 21),
        CoverState.COVERED,
    )
    assert warranty_verdict(unit, YEAR, date(2026, 3, 22)).state is CoverState.EXPIRED


def test_overlapping_repairs_exclude_a_day_once():
    overlapping = [
        repair("2025-06-01", "2025-06-10"),
        repair("2025-06-05", "2025-06-12"),
        repair("2025-06-06", None),
    ]
    assert repair_days(overlapping[:2], INSTALLED, date(2025, 7, 1)) == 11
    assert repair_days(overlapping, INSTALLED, date(2025, 6, 20)) == 19


def test_a_repair_after_the_end_does_not_revive_a_warranty():
    unit = replace(UNIT, repairs=(repair("2026-04-01", "2026-05-01"),))
    assert warranty_verdict(unit, YEAR, date(2026, 4, 10)).end_date == date(2026, 3, 8)


def test_the_start_is_installation_else_receipt_else_unknown():
    assert warranty_start(UNIT) == INSTALLED
    not_installed = replace(UNIT, install_completed_date=None)
    assert warranty_start(not_installed) == date(2025, 3, 5)
    assert codes(warranty_verdict(not_installed, YEAR, INSTALLED))[0] == "STARTS_AT_RECEIPT"
    sold = UnitFacts(ProductKind.GAS, sale_date=date(2025, 3, 1))
    assert warranty_verdict(sold, YEAR, INSTALLED).state is CoverState.NOT_STARTED


def test_an_exchange_restarts_and_a_replacement_inherits():
    restarted = replace(UNIT, exchange_mode=ExchangeMode.RESTARTS, predecessor_start_date=date(2024, 1, 1))
    inherited = replace(restarted, exchange_mode=ExchangeMode.INHERITS)
    assert warranty_verdict(restarted, YEAR, INSTALLED).end_date == date(2026, 3, 8)
    verdict = warranty_verdict(inherited, YEAR, date(2024, 12, 1))
    assert (verdict.end_date, codes(verdict)[0]) == (date(2025, 1, 1), "INHERITS_REMAINDER")


def test_an_anode_is_a_consumable():
    assert warranty_verdict(UNIT, ELECTRIC, INSTALLED, component="ANODE").state is CoverState.CONSUMABLE


@pytest.mark.parametrize(
    ("kind", "component", "months"),
    [
        ("STORAGE_ELECTRIC", "WHOLE", 36), ("STORAGE_ELECTRIC", "TANK", 96), ("STORAGE_ELECTRIC", "ELEMENT",
        36),
        ("GAS", "WHOLE", 36), ("GAS", "EXCHANGER", 36), ("GAS", "IGNITER", 12), ("GAS", "FAN", 36),
        ("HEAT_PUMP", "TANK", 72), ("HEAT_PUMP", "COMPRESSOR", 72), ("SOLAR", "TANK", 72),
        ("DOOR", "WHOLE", 24), ("DOOR", "PAINT", 12), ("DOOR", "SEAL", 12), ("DOOR", "HARDWARE", 24),
        ("DOOR", "WORKMANSHIP", 24),
    ],
)  # fmt: skip
def test_the_default_months_of_a_brand(kind, component, months):
    unit = replace(UNIT, kind=ProductKind(kind), install_completed_date=date(2025, 1, 1))
    end = warranty_verdict(unit, DEFAULT_POLICIES[unit.kind], date(2025, 2, 1), component=component).end_date
    assert (end.year - 2025) * 12 + end.month - 1 == months


def test_g2_6_seven_days_refund_fifteen_days_exchange():
    unit = replace(GAS, receipt_date=date(2025, 5, 1), install_completed_date=None)
    rights = {d: statutory_rights(unit, date(2025, 5, d), DEFAULT_PACKS).rights for d in (8, 9, 16, 17)}
    assert rights[8] == (Right.REFUND, Right.EXCHANGE, Right.REPAIR_FREE)
    assert rights[9] == rights[16] == (Right.EXCHANGE, Right.REPAIR_FREE)
    assert rights[17] == (Right.REPAIR_FREE,)


def test_g2_7_the_seventh_day_rolls():
    unit = replace(UNIT, receipt_date=date(2025, 9, 26), install_completed_date=None)
    assert Right.REFUND not in statutory_rights(unit, date(2025, 10, 9), DEFAULT_PACKS).rights
    assert Right.REFUND in statutory_rights(unit, date(2025, 10, 9), DEFAULT_PACKS, roll=roll).rights
    assert Right.REFUND not in statutory_rights(unit, date(2025, 10, 10), DEFAULT_PACKS, roll=roll).rights


def test_g2_11_the_end_of_life_of_a_gas_heater():
    end = end_of_life(ProductKind.GAS, date(2018, 5, 20))
    assert end == date(2026, 5, 20)
    assert is_past_life(end, date(2026, 6, 1))
    assert not is_past_life(end, date(2026, 5, 20))
    assert end_of_life(ProductKind.GAS, date(2018, 5, 20), fuel="TOWN_GAS") == date(2024, 5, 20)
    assert end_of_life(ProductKind.STORAGE_ELECTRIC, date(2018, 5, 20), stated_years=10) == date(2028, 5, 20)
    assert end_of_life(ProductKind.DOOR, date(2018, 5, 20)) is None
    assert not is_past_life(None, date(2099, 1, 1))


def test_g2_14_zhejiang_gives_refund_or_exchange_after_35_days_of_repair():
    repairs = (repair("2025-06-01", "2025-06-21"), repair("2025-08-01", "2025-08-17"))
    unit = replace(UNIT, repairs=repairs)
    verdict = statutory_rights(unit, date(2025, 9, 1), DEFAULT_PACKS, province="浙江省")
    assert {Right.REFUND, Right.EXCHANGE} <= set(verdict.rights)
    assert "REPAIR_DAYS_EXCEEDED" in codes(verdict)
    assert "ZHEJIANG_26/1" in verdict.rule_versions
    assert statutory_rights(unit, date(2025, 9, 1), DEFAULT_PACKS, province="江苏省").rights == ()
    shorter = replace(UNIT, repairs=(repairs[0], repair("2025-08-01", "2025-08-16")))
    assert statutory_rights(shorter, date(2025, 9, 1), DEFAULT_PACKS, province="浙江省").rights == (Right.REPAIR_FREE,)


@pytest.mark.parametrize(
    ("repairs", "code"),
    [
        ((repair("2025-06-01", "2025-06-02", is_normal_after=False),) * 2, "REPAIRS_FAILED"),
        ((repair("2025-06-01", "2025-07-02", is_delayed_by_repairer=True),), "REPAIR_DELAYED"),
        ((repair("2025-06-01", None, waits_for_parts=True),), "PARTS_MISSING"),
    ],
)
def test_the_state_rule_exchanges_what_cannot_be_repaired(repairs, code):
    verdict = statutory_rights(replace(GAS, repairs=repairs), date(2025, 8, 31), DEFAULT_PACKS)
    assert (verdict.rights, code in codes(verdict)) == ((Right.EXCHANGE, Right.REPAIR_FREE), True)


@pytest.mark.parametrize(
    ("day", "distance", "custom", "may"),
    [(8, True, False, True), (9, True, False, False), (8, False, False, False), (8, True, True, False)],
)
def test_a_return_without_reason(day, distance, custom, may):
    assert may == may_return_without_reason(
        date(2025, 5, 1), date(2025, 5, day), is_distance_sale=distance, is_custom_made=custom
    )


def charge(case, policy=ELECTRIC):
    return decide_charge(case, policy, DEFAULT_PACKS)


CASE = ChargeCase(UNIT, date(2026, 5, 1), price=Decimal("120.00"))
MISUSE = Exclusion(ExclusionKind.MISUSE, has_photo=True, reported_by=1, confirmed_by=2)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (replace(CASE, on=date(2025, 3, 10)), Charge.RIGHTS_CHOICE),
        (CASE, Charge.FREE_BRAND),
        (replace(CASE, unit=GAS, on=date(2025, 5, 1)), Charge.FREE_STATUTORY),
        (replace(CASE, component="ANODE"), Charge.PAID),
        (replace(CASE, on=date(2029, 1, 1)), Charge.PAID),
        (replace(CASE, on=date(2029, 1, 1), component="TANK"), Charge.FREE_BRAND),
        (replace(CASE, exclusions=(MISUSE,)), Charge.PAID),
        (replace(CASE, exclusions=(replace(MISUSE, confirmed_by=1),)), Charge.FREE_BRAND),
        (
            replace(CASE, exclusions=(MISUSE,), goodwill_is_requested=True, goodwill_limit=Decimal(120)),
            Charge.FREE_GOODWILL,
        ),
        (
            replace(CASE, exclusions=(MISUSE,), goodwill_is_requested=True, goodwill_limit=Decimal(119)),
            Charge.PAID,
        ),
        (replace(CASE, exclusions=(MISUSE,), goodwill_limit=Decimal(500)), Charge.PAID),
    ],
)
def test_who_pays(case, expected):
    assert charge(case).charge is expected


def test_an_earlier_paid_repair_still_covers():
    paid = repair("2028-12-01", "2028-12-05", is_paid=True, component="ELEMENT", fault_code="E1")
    case = replace(CASE, unit=replace(UNIT, repairs=(paid,)), component="ELEMENT")
    assert charge(replace(case, on=date(2029, 3, 5))).charge is Charge.FREE_BRAND
    assert charge(replace(case, on=date(2029, 3, 6))).charge is Charge.PAID
    other_part = replace(case, component="BOARD", fault_code="E1")
    assert charge(replace(other_part, on=date(2029, 1, 4))).charge is Charge.FREE_BRAND
    assert charge(replace(other_part, on=date(2029, 1, 5))).charge is Charge.PAID


WATER = Exclusion(ExclusionKind.WATER_QUALITY, True, 1, 2, 500, 450, maintenance_refusal_is_signed=True)


@pytest.mark.parametrize(
    ("exclusion", "gap"),
    [
        (MISUSE, None),
        (replace(MISUSE, has_photo=False), "PHOTO"),
        (replace(MISUSE, confirmed_by=None), "SECOND_PERSON"),
        (replace(MISUSE, confirmed_by=1), "SECOND_PERSON"),
        (WATER, None),
        (replace(WATER, hardness=None), "HARDNESS"),
        (replace(WATER, hardness=450), "HARDNESS_WITHIN_LIMIT"),
        (replace(WATER, maintenance_refusal_is_signed=False), "SIGNED_REFUSAL"),
    ],
)
def test_what_an_exclusion_lacks(exclusion, gap):
    assert exclusion_gap(exclusion) == gap


def test_the_burden_of_proof_lies_with_the_trader_for_six_months():
    assert burden_of_proof_until(date(2025, 8, 31)) == date(2026, 2, 28)
    assert charge(replace(CASE, on=date(2025, 9, 5))).burden_of_proof_until == date(2025, 9, 5)
    assert charge(replace(CASE, on=date(2025, 9, 6))).burden_of_proof_until is None
    assert burden_of_proof_until(None) is None


spans = st.lists(
    st.tuples(st.integers(0, 500), st.integers(0, 60)).map(
        lambda pair: RepairRecord(INSTALLED + timedelta(days=pair[0]), INSTALLED + timedelta(days=pair[0] + pair[1]))
    ),
    max_size=6,
)


@given(spans)
def test_repairs_never_shorten_a_warranty(repairs):
    on = INSTALLED + timedelta(days=900)
    end = warranty_verdict(replace(UNIT, repairs=tuple(repairs)), YEAR, on).end_date
    assert date(2026, 3, 8) <= end <= date(2026, 3, 8) + timedelta(days=sum(r.days(on) for r in repairs))


@given(st.integers(0, 900), st.sampled_from(list(ProductKind)), st.sampled_from(["浙江省", "江苏省", ""]))
def test_every_day_has_a_charge_and_a_reason(days, kind, province):
    case = ChargeCase(replace(UNIT, kind=kind), INSTALLED + timedelta(days=days), province=province)
    verdict = decide_charge(case, DEFAULT_POLICIES[kind], DEFAULT_PACKS)
    assert verdict.rights
    assert verdict.reasons
    assert (verdict.charge is Charge.PAID) == (verdict.rights == (Right.REPAIR_PAID,))
