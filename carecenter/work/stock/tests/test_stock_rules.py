"""The rules of stock, without a database."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecenter.work.stock.rules.replenishing import bringable, wanted_quantity
from carecenter.work.stock.rules.using import booking_for, due_date, must_come_back
from carecenter.work.stock.types import OldPartRule

FEW = st.integers(0, 50)


@pytest.mark.parametrize(
    ("free", "coming", "waited", "minimum", "target", "wanted"),
    [
        (3, 0, 0, 4, 10, 7),
        (4, 0, 0, 4, 10, 0),
        (0, 4, 0, 4, 10, 0),
        (5, 0, 3, 4, 10, 8),
        (0, 0, 2, 0, 0, 2),
        (0, 0, 0, 0, 0, 0),
    ],
)
def test_bring_up_to_the_target_once_less_than_the_minimum_is_in_sight(free, coming, waited, minimum, target, wanted):
    found = wanted_quantity(free=free, coming=coming, waited_for=waited, minimum=minimum, target=target)
    assert found == wanted


@given(FEW, FEW, FEW, FEW, FEW)
def test_what_is_brought_never_leaves_the_store_below_its_target(free, coming, waited, minimum, more):
    wanted = wanted_quantity(free=free, coming=coming, waited_for=waited, minimum=minimum, target=minimum + more)
    assert wanted >= 0
    if wanted:
        assert free + coming - waited + wanted == minimum + more
    assert 0 <= bringable(wanted, free) <= free


@given(
    st.dictionaries(st.tuples(st.integers(1, 3), st.sampled_from(["", "A"])), st.integers(1, 9)),
    st.dictionaries(st.tuples(st.integers(1, 3), st.sampled_from(["", "A"])), st.integers(1, 9)),
)
def test_putting_back_and_taking_leads_from_what_is_booked_to_what_is_wanted(booked, wanted):
    back, take = booking_for(booked=booked, wanted=wanted)
    assert not set(back) & set(take)
    after = {key: booked.get(key, 0) - back.get(key, 0) + take.get(key, 0) for key in {*booked, *wanted}}
    assert {key: count for key, count in after.items() if count} == wanted


@pytest.mark.parametrize(
    ("rule", "charged", "taken", "never", "comes"),
    [
        (OldPartRule.WARRANTY, False, False, False, True),
        (OldPartRule.WARRANTY, True, False, False, False),
        (OldPartRule.WARRANTY, True, True, False, True),
        (OldPartRule.ALL, True, False, False, True),
        (OldPartRule.NONE, False, False, False, False),
        (OldPartRule.WARRANTY, False, False, True, False),
    ],
)
def test_what_was_not_paid_for_comes_back_and_what_was_taken_always(rule, charged, taken, never, comes):
    assert must_come_back(rule=rule, charged=charged, taken=taken, never=never) is comes


def test_an_old_part_is_due_after_the_days_of_the_pack():
    assert due_date(on=date(2025, 12, 28), days=7) == date(2026, 1, 4)
