"""What very many addresses hold is found by walking the newest, and nothing is lost by that."""

import pytest
from django.db import connection

from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.remembered import forget_everything
from carecenter.foundation.testing import person_actor
from carecenter.reference.customers import public as customers
from carecenter.reference.customers.queries import commonness
from carecenter.reference.customers.queries.lookup import statements_of
from carecenter.reference.customers.rules.commonness import WALKED, Commonness, walked
from carecenter.reference.customers.rules.query import plan_lookup
from carecenter.reference.customers.types import AddressInput, SearchMode
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind

SYSTEM = system_actor()
LIN = person_actor(1, "hq.nanjing", Reach.NATION, "customers.view")
MA = person_actor(2, "hq.nanjing", Reach.TREE, "customers.view")
COUNTED = Commonness(
    {
        "花园": 0.16,
        "苏省": 0.05,
        "省南": 0.02,
        "南京": 0.02,
        "园1": 0.05,
        "12": 0.2,
        "28": 0.02,
        "8号": 0.1,
        "路1": 0.1,
    },
    {"hq.nanjing": 0.3, "hq.nanjing.gulou": 0.1, "hq.guangzhou": 0.6},
)


def search_of(text):
    return next(s for s in plan_lookup(text).terms[0] if s.mode is SearchMode.GRAMS and s.kind == "ADDRESS")


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("花园", 0.16),
        ("苏省南京", 0.02),  # words go together: the rarest decides
        ("花园12", 0.16 * (0.05 * 0.2) ** 0.75),  # digits are drawn nearly independently
        ("花园88", 0.0),  # one rare gram, and the list is short
    ],
)
def test_the_share_of_addresses_that_hold_a_text_is_guessed_from_its_grams(text, share):
    assert COUNTED.share_holding(search_of(text)) == pytest.approx(share)


@pytest.mark.parametrize(
    ("path", "share"), [(None, 1.0), ("hq", 1.0), ("hq.nanjing", 0.4), ("hq.nanjing.gulou", 0.1), ("hq.nan", 0.0)]
)
def test_the_share_of_a_subtree_counts_all_below_it(path, share):
    assert COUNTED.share_inside(path) == pytest.approx(share)


def test_only_a_common_address_alone_is_walked():
    modes = [s.mode for s in walked(plan_lookup("花园"), COUNTED, None).terms[0] if s.kind == "ADDRESS"]
    assert modes == [SearchMode.WALK]
    assert walked(plan_lookup("花园88"), COUNTED, None) is None
    assert walked(plan_lookup("花园 5678"), COUNTED, None) is None
    assert walked(plan_lookup("花园"), Commonness(), None) is None
    assert walked(plan_lookup("花园"), COUNTED, "hq.elsewhere") is None


@pytest.fixture
def homes(db):
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    for code, region in (("nanjing", "3201"), ("guangzhou", "4401")):
        organisation.open_unit(
            actor=SYSTEM, code=code, name=code, kind=UnitKind.OFFICE, parent_id=hq.id, regions=[region]
        )
    places = ["江苏省南京市鼓楼区中山北路{}号金陵花园", "广东省广州市天河区体育西路{}号天河花园"]
    entered = []
    for n in range(60):
        home = AddressInput(text=places[n % 2].format(n + 1))
        entered.append(
            customers.enter_customer(actor=SYSTEM, name="陈雅琴", phone=f"138{n:08d}", address=home, source="TEST").id
        )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE customers_key")
    forget_everything()
    return entered


def found(actor, text, limit=20):
    return {hit.customer_id for hit in customers.look_up(actor=actor, text=text, limit=limit)}


def test_a_common_word_is_walked_and_answers_only_who_holds_it_in_reach(homes):
    shares = commonness.commonness_of_addresses()
    assert shares.grams["花园"] == pytest.approx(1.0, abs=0.01)
    assert f"LIMIT {WALKED}" in statements_of("花园", None, 20)[0][0][0]
    assert len(found(LIN, "花园")) == 20
    assert found(LIN, "花园") <= set(homes)
    assert found(MA, "花园") <= set(homes[::2])
    assert len(found(MA, "花园")) == 20


def test_a_walk_that_meets_too_few_is_followed_by_the_whole_search(homes):
    """Thirty live in 天河花园, one of them at number 2."""
    assert found(LIN, "西路2号天河花园") == {homes[1]}
    assert found(MA, "天河花园") == set()
    assert found(MA, "花园") & set(homes[1::2]) == set()
