"""A job goes to one provider, and everybody can see why."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carecenter.reference.providers.rules.choice import effective_weight, rank_offers, reasons_against
from carecenter.reference.providers.types import JobWish, ProviderOffer, ProviderState, Scope

WISH = JobWish("320106003", "ELECTRIC", "INSTALL", date(2026, 5, 1))
GAO = ProviderOffer(
    1, ProviderState.ACTIVE, date(2026, 1, 1), date(2026, 12, 31), (Scope("3201", "ELECTRIC", "INSTALL"),), 5
)


def ids(offers, wish=WISH):
    return [found.provider_id for found in rank_offers(wish, offers).ranked]


def codes(reasons):
    return [reason.code for reason in reasons]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"state": ProviderState.SUSPENDED}, "STATE"),
        ({"state": ProviderState.CANDIDATE}, "STATE"),
        ({"state": ProviderState.EXITING}, "STATE"),
        ({"state": ProviderState.EXITED}, "STATE"),
        ({"contract_start_date": date(2026, 5, 2)}, "CONTRACT_NOT_IN_FORCE"),
        ({"contract_end_date": date(2026, 4, 30)}, "CONTRACT_NOT_IN_FORCE"),
        ({"contract_start_date": None}, "CONTRACT_NOT_IN_FORCE"),
        ({"scopes": ()}, "NO_SCOPE"),
        ({"scopes": (Scope("3202"),)}, "REGION_NOT_IN_SCOPE"),
        ({"scopes": (Scope("3201", "GAS"),)}, "PRODUCT_NOT_IN_SCOPE"),
        ({"scopes": (Scope("3201", "ELECTRIC", "REPAIR"), Scope("44", "GAS"))}, "JOB_TYPE_NOT_IN_SCOPE"),
        ({"capacity_left": 0}, "NO_CAPACITY"),
        ({"weight": Decimal(0)}, "NO_WEIGHT"),
    ],
)
def test_an_unfit_provider_is_refused_with_its_reason(changes, code):
    choice = rank_offers(WISH, [replace(GAO, **changes)])
    assert choice.ranked == ()
    assert codes(choice.refused[1]) == [code]


def test_all_reasons_against_are_named():
    unfit = replace(GAO, state=ProviderState.SUSPENDED, scopes=(), capacity_left=0)
    assert codes(reasons_against(WISH, unfit)) == ["STATE", "NO_SCOPE", "NO_CAPACITY"]


def test_who_refused_before_is_not_asked_again():
    choice = rank_offers(replace(WISH, refused_by=frozenset({1})), [GAO, replace(GAO, provider_id=2)])
    assert [r.provider_id for r in choice.ranked] == [2]
    assert codes(choice.refused[1]) == ["REFUSED_BEFORE"]


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 12, 31)])
def test_a_contract_covers_its_first_and_last_day(day):
    assert ids([GAO], replace(WISH, on=day)) == [1]


def test_an_open_contract_and_open_capacity_are_no_limits():
    assert ids([replace(GAO, contract_end_date=None, capacity_left=None)]) == [1]


def test_an_empty_scope_covers_everything():
    assert ids([replace(GAO, scopes=(Scope(),))]) == [1]


def test_watch_halves_the_weight():
    watched = replace(GAO, provider_id=2, state=ProviderState.WATCH, weight=Decimal("1.8"))
    assert effective_weight(watched) == Decimal("0.90")
    assert ids([watched, GAO]) == [1, 2]
    assert ids([replace(watched, weight=Decimal("2.2")), GAO]) == [2, 1]
    assert "ON_WATCH" in codes(rank_offers(WISH, [watched]).ranked[0].reasons)


def test_the_order_of_choice():
    backup = replace(GAO, provider_id=9, scopes=(Scope("320106", is_backup=True),), weight=Decimal(9))
    narrow = replace(GAO, provider_id=8, scopes=(Scope("320106"),), weight=Decimal("0.5"))
    heavy = replace(GAO, provider_id=7, weight=Decimal("1.5"))
    roomy = replace(GAO, provider_id=6, capacity_left=9)
    twin = replace(GAO, provider_id=5)
    assert ids([backup, narrow, heavy, roomy, twin, GAO]) == [8, 7, 6, 1, 5, 9]
    assert ids([backup, narrow, heavy, GAO], replace(WISH, preferred_provider_id=1)) == [1, 8, 7, 9]


def test_a_choice_explains_itself():
    found = rank_offers(replace(WISH, preferred_provider_id=1), [GAO]).ranked[0]
    assert codes(found.reasons) == ["SCOPE", "PREFERRED", "WEIGHT", "CAPACITY_LEFT"]
    assert found.reasons[0].params == {"region": "3201"}
    assert found.reasons[2].params == {"weight": "1"}


offers = st.lists(
    st.builds(
        ProviderOffer,
        provider_id=st.integers(1, 50),
        state=st.sampled_from(list(ProviderState)),
        contract_start_date=st.just(date(2026, 1, 1)),
        contract_end_date=st.sampled_from([None, date(2026, 4, 1), date(2026, 6, 1)]),
        scopes=st.lists(st.builds(Scope, st.sampled_from(["", "32", "3201", "44"])), max_size=2).map(tuple),
        capacity_left=st.sampled_from([None, 0, 1, 5]),
        weight=st.sampled_from([Decimal(0), Decimal(1), Decimal("1.5")]),
    ),
    max_size=8,
    unique_by=lambda offer: offer.provider_id,
)


# A busy machine draws its first input slowly; that says nothing about the rule.
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(offers, st.randoms())
def test_every_provider_is_placed_once_whatever_the_order_of_asking(found, random):
    choice = rank_offers(WISH, found)
    placed = [r.provider_id for r in choice.ranked] + list(choice.refused)
    assert sorted(placed) == sorted(offer.provider_id for offer in found)
    assert all(choice.refused.values())
    shuffled = found[:]
    random.shuffle(shuffled)
    assert rank_offers(WISH, shuffled) == choice
