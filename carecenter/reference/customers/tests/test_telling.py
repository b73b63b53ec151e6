"""Few grams find what all of them would: the rarest, none overlapping another."""

import doctest

from hypothesis import given
from hypothesis import strategies as st

from carecenter.reference.customers.rules import telling
from carecenter.reference.customers.types import KeyKind, KeySearch, LookupPlan, SearchMode

GRAMS = ("云锦", "锦小", "小区", "区2", "23", "3幢")


def test_the_examples_of_the_docstrings_hold():
    assert doctest.testmod(telling).failed == 0


@given(st.lists(st.text("路号幢123", min_size=2, max_size=2), min_size=4, max_size=20, unique=True))
def test_at_least_three_of_the_grams_and_at_most_four_are_asked_for(grams):
    shares = {gram: len(gram.strip("123")) / 7 for gram in grams}
    chosen = telling.telling_grams(tuple(grams), shares)
    assert 3 <= len(chosen) <= 4 and set(chosen) <= set(grams) and len(set(chosen)) == len(chosen)
    assert min(grams, key=lambda gram: shares[gram]) == chosen[0]


def test_only_infix_searches_for_addresses_are_narrowed():
    infix = KeySearch(KeyKind.ADDRESS, SearchMode.GRAMS, "云锦小区23幢", GRAMS)
    prefix = KeySearch(KeyKind.ADDRESS, SearchMode.PREFIX, "云锦小区23幢")
    plan = LookupPlan(((infix, prefix),))
    assert telling.may_tell_less(plan) and not telling.may_tell_less(LookupPlan(((prefix,),)))
    narrowed = telling.with_telling_grams(plan, {"小区": 0.1, "区2": 0.04, "23": 0.4, "3幢": 0.1})
    assert narrowed.terms[0][0].grams == ("云锦", "区2", "3幢")
    assert narrowed.terms[0][0].value == infix.value and narrowed.terms[0][1] == prefix
