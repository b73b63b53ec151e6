"""A search reads the short lists first."""

from carecenter.reference.customers.rules.query import plan_lookup
from carecenter.reference.customers.rules.selectivity import most_selective_first, stages_of
from carecenter.reference.customers.types import KeyKind, SearchMode


def modes(plan):
    return [search.mode for term in plan.terms for search in term if search.kind is KeyKind.SERIAL]


def test_the_middle_of_a_short_serial_is_tried_last_and_of_a_whole_one_never():
    first, second = stages_of(plan_lookup("60A-2025"))
    assert SearchMode.GRAMS not in modes(first)
    assert SearchMode.GRAMS in modes(second)
    (only,) = stages_of(plan_lookup("EH60A-2025-001234"))
    assert SearchMode.GRAMS not in modes(only)


def test_an_empty_plan_has_no_stage_and_a_name_has_one():
    assert stages_of(plan_lookup("")) == ()
    assert len(stages_of(plan_lookup("陈雅琴"))) == 1


def test_the_last_digits_are_read_before_a_surname_alone():
    plan = most_selective_first(plan_lookup("陈 5678"))
    assert [term[0].kind for term in plan.terms] == [KeyKind.PHONE, KeyKind.NAME]
