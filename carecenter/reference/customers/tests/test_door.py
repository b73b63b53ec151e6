"""The door as other modules use it."""

import pytest

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.plain.refusals import BadInput, ManyBadInputs
from carecenter.foundation.testing import at_most_queries, events_of, person_actor
from carecenter.reference.customers import public as customers
from carecenter.reference.customers.models import Customer, KeyRow
from carecenter.reference.customers.types import AddressInput
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind

SYSTEM = system_actor()
HOME = AddressInput(text="江苏省南京市鼓楼区中山北路30号5幢201室")
pytestmark = pytest.mark.django_db


@pytest.fixture
def tree():
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    for code, name, region in (("nanjing", "南京", "3201"), ("guangzhou", "广州", "4401")):
        organisation.open_unit(
            actor=SYSTEM, code=code, name=name, kind=UnitKind.OFFICE, parent_id=hq.id, regions=[region]
        )


def enter(name="陈雅琴", phone="13812345678", address=HOME):
    return customers.enter_customer(actor=SYSTEM, name=name, phone=phone, address=address, source="TEST")


LIN = person_actor(1, "hq.nanjing", Reach.NATION, "customers.view")
MA = person_actor(2, "hq.nanjing", Reach.TREE, "customers.view")
QIU = person_actor(3, "hq.guangzhou", Reach.TREE, "customers.view")
ANYTHING = [
    "13812345678", "+86 138-1234-5678", "5678", "2345678", "陈雅琴", "陳雅琴", "陈", "雅琴",  "chenyaqin", "chen ya",
    "cyq",    "中山北路30号", "鼓楼区中山北路", "南京", "江苏省南京市鼓楼区", "5幢201",
    "EH60A2025001234", "001234", "J00000007",
    "陈 5678", "陈雅琴 中山北路", "C%08d",
]  # fmt: skip


@pytest.mark.parametrize("text", ANYTHING)
@pytest.mark.parametrize("actor", [LIN, MA], ids=["nation", "tree"])
def test_any_one_thing_known_finds_her_within_reach_and_no_stranger_does(tree, text, actor):
    chen = enter()
    enter(name="王伟", phone="13900001111", address=AddressInput(text="广东省广州市天河区体育西路1号"))
    customers.add_key(
        customer_id=chen.id,
        kind="serial",
        value="EH60A-2025-001234",
        subject=("equipment", 4),
        unit_path=chen.unit_path,
    )
    customers.add_key(customer_id=chen.id, kind="job", value="J00000007", subject=("job", 7), unit_path=chen.unit_path)
    text = text % chen.id if "%" in text else text
    hits = customers.look_up(actor=actor, text=text)
    assert [(h.customer_id, h.name_masked, h.phone_masked) for h in hits] == [(chen.id, "陈**", "138****5678")]
    assert hits[0].address_masked == "江苏省南京市鼓楼区***"
    assert customers.look_up(actor=QIU, text=text) == []


def test_a_landline_is_found_by_its_last_digits(tree):
    chen = enter(phone="025-83456789转801")
    for text in ("02583456789", "83456789", "6789", "025-83456789"):
        assert [h.customer_id for h in customers.look_up(actor=LIN, text=text)] == [chen.id], text


def test_the_same_mobile_enriches_and_never_makes_a_second_customer(tree):
    first = enter(name="陈女士", address=AddressInput())
    again = enter(name="陈雅琴")
    assert (again.id, again.is_new) == (first.id, False)
    assert Customer.objects.get().name == "陈雅琴"
    assert Customer.objects.get().unit_path == "hq.nanjing"
    assert set(KeyRow.objects.values_list("unit_path", flat=True)) == {"hq.nanjing"}
    assert [e.event().parts for e in events_of("customer.enriched")] == [("name", "address")]
    third = enter(name="王伟")
    assert third.id == first.id
    assert Customer.objects.get().name == "陈雅琴"


def test_a_shared_landline_is_two_customers_unless_the_names_agree(tree):
    one = enter(phone="02583456789")
    other = enter(name="王伟", phone="02583456789")
    again = enter(name="陈女士", phone="02583456789")
    assert (other.is_new, again.id) == (True, one.id)


def test_wrong_input_is_refused_with_its_field(tree):
    with pytest.raises(BadInput) as refused:
        enter(phone="1381234")
    assert refused.value.field == "phone"
    with pytest.raises(ManyBadInputs) as many:
        enter(name=" ", phone="x", address=AddressInput(region_code="999999"))
    assert [p.field for p in many.value.problems] == ["name", "phone", "address"]
    assert not Customer.objects.exists()


def test_masked_contacts_and_facts_of_many(tree):
    chen = enter()
    with at_most_queries(3):
        found = customers.masked_contacts(ids=[chen.id])[chen.id]
    assert (found.name, found.phone, found.address_text) == ("陈**", "138****5678", "江苏省南京市鼓楼区***")
    whole = customers.contact_of_customer(customer_id=chen.id)
    assert (whole.phone, whole.address_text) == ("13812345678", "江苏省南京市鼓楼区中山北路30号5幢201室")
    assert whole.region_code == "320106"
    customers.set_fact(customer_id=chen.id, key="next_visit", value=1, text="明天上门")
    customers.set_fact(customer_id=chen.id, key="old", value=1, valid_until=clock.now())
    assert [f.key for f in customers.facts_of(customer_id=chen.id)] == ["next_visit"]
    assert customers.identity_ids(customer_id=chen.id) == [chen.id]


def test_a_look_up_by_digits_needs_one_query(tree):
    enter()
    with at_most_queries(1):
        customers.look_up(actor=LIN, text="5678")
