"""Jobs are shared by weight; nobody takes all because she is a thousandth better."""

from collections import Counter
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from carecenter.reference.providers.rules.choice import rank_offers
from carecenter.reference.providers.types import ChoiceReason, JobWish, ProviderOffer, ProviderState, Scope

DAY = date(2026, 11, 26)
WISH = JobWish("320106", "ES", "WH-REPAIR", DAY)


def offer(provider_id, weight="1", load=0, **more):
    return ProviderOffer(
        provider_id, ProviderState.ACTIVE, date(2020, 1, 1), None, (Scope("3201"),), None, Decimal(weight), load, **more
    )


def shared(weights, jobs):
    given = Counter()
    for _job in range(jobs):
        offers = [offer(i, weight, given[i]) for i, weight in enumerate(weights, 1)]
        given[rank_offers(WISH, offers).ranked[0].provider_id] += 1
    return given


def test_a_weight_of_1_5_gets_three_jobs_of_five():
    assert shared(["1.5", "1"], 5) == {1: 3, 2: 2}


def test_a_thousandth_more_weight_does_not_take_all():
    assert shared(["1.001", "1"], 100) == {1: 50, 2: 50}


@settings(deadline=None)
@given(st.lists(st.integers(1, 50), min_size=2, max_size=6), st.integers(1, 80))
def test_everybody_gets_at_least_the_whole_jobs_of_her_share(weights, jobs):
    found, whole = shared([str(w) for w in weights], jobs), sum(weights)
    assert sum(found.values()) == jobs
    for i, weight in enumerate(weights, 1):
        assert found[i] >= jobs * weight // whole


def test_the_share_is_said_where_it_decided_and_only_there():
    (first, _second) = rank_offers(WISH, [offer(1, "1.5", 3), offer(2, "1", 1)]).ranked
    assert (first.provider_id, first.reasons[-1]) == (2, ChoiceReason("SHARE", {"jobs": 1}))
    (alone,) = rank_offers(WISH, [offer(1)]).ranked
    assert all(reason.code != "SHARE" for reason in alone.reasons)


def test_own_staff_are_asked_after_every_company():
    backup = ProviderOffer(
        2, ProviderState.ACTIVE, date(2020, 1, 1), None, (Scope("32", is_backup=True),), None, Decimal("0.1"), 9
    )
    ranked = rank_offers(WISH, [offer(1, "5", is_own_staff=True), backup, offer(3, "0.1", 40)]).ranked
    assert [each.provider_id for each in ranked] == [3, 2, 1]
