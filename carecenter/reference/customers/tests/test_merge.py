"""Two customers become one and two again, and no row moves."""

import pytest

from carecenter.foundation.plain.actors import Reach
from carecenter.foundation.plain.refusals import NotPermitted, NotThere
from carecenter.foundation.testing import events_of, person_actor
from carecenter.reference.customers import public as customers
from carecenter.reference.customers.access import visible_customers
from carecenter.reference.customers.actions.merging import merge_customers, undo_merge
from carecenter.reference.customers.errors import CannotMerge, MergeIsUndone
from carecenter.reference.customers.models import CustomerPhone, KeyRow, TimelineLine
from carecenter.reference.customers.queries.duplicates import similar_to_customer, similar_to_entry
from carecenter.reference.customers.queries.page import customer_page
from carecenter.reference.customers.testing import EVERYTHING, SYSTEM, enter, open_country
from carecenter.reference.customers.types import AddressInput

pytestmark = pytest.mark.django_db
PERMISSIONS = [f"customers.{each}" for each in EVERYTHING]
LIN = person_actor(1, "hq.nanjing", Reach.NATION, *PERMISSIONS)
QIU = person_actor(3, "hq.guangzhou", Reach.TREE, *PERMISSIONS)


@pytest.fixture
def pair():
    open_country()
    return enter().id, enter(phone="13900001111").id


def placed():
    return (
        set(KeyRow.objects.values_list("pk", "customer_id")),
        set(CustomerPhone.objects.values_list("pk", "customer_id")),
    )


def test_a_merge_shows_both_as_one_and_undo_parts_them(pair):
    winner, loser = pair
    before = placed()
    merge_id = merge_customers(actor=LIN, winner_id=winner, loser_id=loser)
    assert customers.identity_ids(customer_id=loser) == [winner, loser]
    assert [h.customer_id for h in customers.look_up(actor=LIN, text="13900001111")] == [winner]
    assert [h.customer_id for h in customers.look_up(actor=LIN, text="陈雅琴")] == [winner]
    card = customer_page(actor=LIN, customer_id=loser)
    assert card.id == winner
    assert [p.text for p in card.phones] == ["138****5678", "139****1111"]
    assert [c.pk for c in visible_customers(LIN)] == [winner]
    assert placed() == before
    assert undo_merge(actor=LIN, merge_id=merge_id) == winner
    assert customers.identity_ids(customer_id=loser) == [loser]
    assert [h.customer_id for h in customers.look_up(actor=LIN, text="13900001111")] == [loser]
    assert len(events_of("customer.merged")) == len(events_of("customer.merge_undone")) == 1
    with pytest.raises(MergeIsUndone):
        undo_merge(actor=LIN, merge_id=merge_id)


def test_a_chain_of_merges_is_one_identity_and_each_link_can_be_undone(pair):
    first, second = pair
    third = enter(phone="13700001111").id
    link = merge_customers(actor=LIN, winner_id=second, loser_id=first)
    merge_customers(actor=LIN, winner_id=third, loser_id=second)
    for member in (first, second, third):
        assert customers.identity_ids(customer_id=member)[0] == third
    assert sorted(customers.identity_ids(customer_id=first)) == sorted([first, second, third])
    undo_merge(actor=LIN, merge_id=link)
    assert customers.identity_ids(customer_id=first) == [first]
    assert customers.identity_ids(customer_id=third) == [third, second]


def test_the_known_number_of_a_loser_enriches_the_winner(pair):
    winner, loser = pair
    merge_customers(actor=LIN, winner_id=winner, loser_id=loser)
    again = enter(phone="13900001111", address=AddressInput(text="江苏省南京市玄武区长江路1号"))
    assert (again.id, again.is_new) == (winner, False)


@pytest.mark.parametrize("who", ["same", "absent", "merged"])
def test_what_cannot_be_merged_is_refused_and_changes_nothing(pair, who):
    winner, loser = pair
    if who == "merged":
        merge_customers(actor=LIN, winner_id=winner, loser_id=loser)
    other = {"same": winner, "absent": 10**9, "merged": loser}[who]
    lines = TimelineLine.objects.count()
    with pytest.raises((CannotMerge, NotThere)):
        merge_customers(actor=LIN, winner_id=winner, loser_id=other)
    assert TimelineLine.objects.count() == lines


def test_a_stranger_can_neither_merge_nor_undo(pair):
    winner, loser = pair
    with pytest.raises(NotThere):
        merge_customers(actor=QIU, winner_id=winner, loser_id=loser)
    merge_id = merge_customers(actor=LIN, winner_id=winner, loser_id=loser)
    with pytest.raises(NotThere):
        undo_merge(actor=QIU, merge_id=merge_id)
    with pytest.raises(NotPermitted):
        merge_customers(actor=person_actor(2, "hq", Reach.NATION, "customers.view"), winner_id=1, loser_id=2)


def test_look_alikes_are_named_with_their_reasons_within_reach(pair):
    first, second = pair
    found = similar_to_customer(actor=LIN, customer_id=first)
    assert [(one.customer_id, one.reasons) for one in found] == [(second, ("NAME_SAME", "ADDRESS_SAME"))]
    typed = similar_to_entry(actor=LIN, name="", phone="138 1234 5678", address="")
    assert [(one.customer_id, one.phone_masked) for one in typed] == [(first, "138****5678")]
    assert similar_to_entry(actor=QIU, name="陈雅琴", phone="13812345678", address="") == []
    assert SYSTEM.may("customers.view")
