"""Unusual stories of the law: overlapping repairs, late news, parts that restart, loaners, refunds."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from carecenter.foundation.plain.actors import system_actor
from carecenter.reference.catalogue.public import define_rights_rule
from carecenter.reference.equipment import public as equipment
from carecenter.reference.equipment.models import RightsJudgement
from carecenter.reference.equipment.rules.policies import DEFAULT_PACKS
from carecenter.reference.equipment.rules.rights import statutory_rights
from carecenter.reference.equipment.testing import a_heater, small_catalogue
from carecenter.reference.equipment.types import ProductKind, RefundAlarm, RepairRecord, Right, UnitFacts

ZJ = "浙江省"
ELECTRIC = UnitFacts(
    ProductKind.STORAGE_ELECTRIC, receipt_date=date(2025, 3, 5), install_completed_date=date(2025, 3, 8)
)


def judged(unit, on, **more):
    return statutory_rights(unit, on, DEFAULT_PACKS, **more)


def repair(first, last, **more):
    return RepairRecord(first, last, **more)


def test_a_day_in_two_repairs_counts_once():
    twice = (repair(date(2025, 5, 1), date(2025, 5, 21)), repair(date(2025, 5, 11), date(2025, 5, 31)))
    assert Right.REFUND not in judged(replace(ELECTRIC, repairs=twice), date(2025, 7, 1), province=ZJ).rights  # 30 days
    apart = (twice[0], repair(date(2025, 6, 1), date(2025, 6, 17)))
    verdict = judged(replace(ELECTRIC, repairs=apart), date(2025, 7, 1), province=ZJ)  # G2.14: 20 + 16 = 36
    assert verdict.rights == (Right.REFUND, Right.EXCHANGE, Right.REPAIR_FREE)
    assert "ZHEJIANG_26/1" in verdict.rule_versions


def test_what_was_not_known_on_the_day_does_not_count():
    later = (
        repair(date(2025, 5, 1), date(2025, 5, 4), is_normal_after=False),
        repair(date(2025, 6, 1), date(2025, 6, 4), is_normal_after=False),
    )
    unit = replace(ELECTRIC, repairs=later)
    assert Right.REFUND not in judged(unit, date(2025, 6, 2), province=ZJ).rights
    assert Right.REFUND in judged(unit, date(2025, 6, 4), province=ZJ).rights


def test_a_repair_after_the_period_does_not_bring_it_back():
    after = replace(ELECTRIC, repairs=(repair(date(2026, 6, 1), date(2027, 6, 1)),))
    assert judged(after, date(2026, 12, 1), province=ZJ).rights == ()
    inside = replace(ELECTRIC, repairs=(repair(date(2026, 3, 1), date(2026, 3, 14)),))  # 13 days: until 03-21, G2.10
    assert judged(inside, date(2026, 3, 21), province=ZJ).rights == (Right.REPAIR_FREE,)
    assert judged(inside, date(2026, 3, 22), province=ZJ).rights == ()


def test_after_five_days_zhejiang_gives_a_loaner():
    unit = replace(ELECTRIC, repairs=(repair(date(2025, 6, 2), None),))
    assert not judged(unit, date(2025, 6, 7), province=ZJ).loaner_is_due
    due = judged(unit, date(2025, 6, 8), province=ZJ)
    assert due.loaner_is_due
    assert {"pack": "ZHEJIANG_26", "days": 6, "limit": 5} in [r.params for r in due.reasons if r.code == "LOANER_DUE"]
    assert not judged(unit, date(2025, 6, 8), province="江苏省").loaner_is_due


def test_a_repaired_part_has_its_own_period_in_zhejiang_and_thirty_days_under_the_state_rule():
    done = repair(date(2026, 1, 5), date(2026, 1, 10), component="ELEMENT")
    unit = replace(ELECTRIC, repairs=(done,))
    assert judged(unit, date(2026, 10, 1), province=ZJ, component="ELEMENT").rights == (Right.REPAIR_FREE,)
    assert judged(unit, date(2026, 10, 1), province=ZJ, component="TANK").rights == ()
    gas = UnitFacts(
        ProductKind.GAS, receipt_date=date(2025, 1, 2), repairs=(repair(date(2026, 2, 1), date(2026, 2, 5)),)
    )
    assert judged(gas, date(2026, 3, 7)).rights == (Right.REPAIR_FREE,)
    assert judged(gas, date(2026, 3, 8)).rights == ()


def test_doors_made_to_measure_are_not_returned_without_a_reason():
    door = UnitFacts(ProductKind.DOOR, receipt_date=date(2025, 5, 1))
    told = judged(door, date(2025, 5, 3), is_distance_sale=True)
    assert "CUSTOM_MADE_NO_RETURN" in {reason.code for reason in told.reasons}
    assert "NO_REASON_RETURN" not in {reason.code for reason in told.reasons}
    standard = judged(door, date(2025, 5, 8), is_distance_sale=True, is_custom_made=False)
    assert "NO_REASON_RETURN" in {reason.code for reason in standard.reasons}  # G2.6: 05-08
    assert judged(door, date(2025, 5, 9), is_distance_sale=True, is_custom_made=False).rights == ()
    assert judged(door, date(2025, 4, 30), is_distance_sale=True, is_custom_made=False).rights == ()


def test_for_six_months_the_trader_proves():
    assert judged(ELECTRIC, date(2025, 9, 5)).burden_of_proof_until == date(2025, 9, 5)
    assert judged(ELECTRIC, date(2025, 9, 6)).burden_of_proof_until is None


@pytest.mark.parametrize(
    ("days", "alarm"),
    [(0, "NONE"), (7, "NONE"), (8, "OVERDUE"), (9, "OVERDUE"), (10, "ALARM"), (15, "ALARM"), (16, "DELIBERATE_DELAY")],
)
def test_a_refund_alarms_at_ten_days_and_is_deliberate_after_fifteen(days, alarm):
    back = date(2026, 3, 1)
    assert equipment.refund_alarm(back, back + timedelta(days=days)) is RefundAlarm(alarm)
    paid = equipment.refund_alarm(back, back + timedelta(days=60), refunded_date=back + timedelta(days=days))
    assert paid is RefundAlarm(alarm)


@pytest.mark.django_db
def test_the_answer_is_kept_with_the_versions_of_its_rules_and_periods_roll_past_holidays():
    actor = system_actor()
    models = small_catalogue()
    heater = a_heater(model_id=models["MC-E60"], region_code="330106")
    define_rights_rule(
        actor=actor, code="LAW_24", version=3, valid_from=date(2014, 3, 15), terms={"return_days": 7}, source="消法 24"
    )
    equipment.mark_received(actor=actor, equipment_id=heater.equipment_id, at=date(2025, 9, 26))
    told = equipment.judge_rights(
        actor=actor, equipment_id=heater.equipment_id, on=date(2025, 10, 9), about=("case", 7)
    )
    assert Right.REFUND in told.rights  # G2.7: 10-03 rolls to 10-09
    kept = RightsJudgement.objects.get()
    assert (kept.about_kind, kept.about_id, kept.province) == ("case", 7, "33")
    assert "LAW_24/3" in kept.rule_versions
    assert kept.rights[0] == "REFUND"
