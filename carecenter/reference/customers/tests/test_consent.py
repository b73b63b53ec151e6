"""What she allows, what stages she passes, what is masked and logged."""

import pytest
from django.db import DatabaseError, connection, transaction

from carecenter.foundation import clock
from carecenter.foundation.models import AuditLine
from carecenter.foundation.plain.actors import Reach
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere
from carecenter.foundation.testing import events_of, person_actor
from carecenter.reference.customers import public as customers
from carecenter.reference.customers.actions import changing, consents
from carecenter.reference.customers.actions.revealing import reveal_phone, reveals_of_today
from carecenter.reference.customers.actions.stages import advance_stage, set_risk_flag
from carecenter.reference.customers.errors import LastPhone, PurposeIsMissing
from carecenter.reference.customers.models import Consent, Customer, CustomerPhone, RiskFlag, TimelineLine
from carecenter.reference.customers.queries.homes import household_of
from carecenter.reference.customers.rules.lifecycle import next_stage
from carecenter.reference.customers.rules.masking import mask_name, mask_phone
from carecenter.reference.customers.testing import EVERYTHING, SYSTEM, enter, open_country
from carecenter.reference.customers.types import AddressInput, Purpose, RiskCode, Stage

pytestmark = pytest.mark.django_db
LIN = person_actor(1, "hq.nanjing", Reach.NATION, *[f"customers.{each}" for each in EVERYTHING])
QIU = person_actor(3, "hq.guangzhou", Reach.TREE, *[f"customers.{each}" for each in EVERYTHING])


@pytest.fixture
def chen():
    open_country()
    return enter().id


def marketing_is_suppressed(number):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT notice_class FROM notices_suppression WHERE address = %s AND lifted_at IS NULL", [number]
        )
        return cursor.fetchall() == [("MARKETING",)]


def test_names_and_phones_are_masked_to_the_golden_values():
    """G2.15."""
    assert [mask_phone("13812345678"), mask_name("张三丰"), mask_name("欧阳修")] == ["138****5678", "张**", "欧**"]


def test_service_needs_no_consent_and_all_else_does(chen):
    assert customers.has_consent(customer_id=chen, purpose=Purpose.SERVICE)
    assert not customers.has_consent(customer_id=chen, purpose=Purpose.MARKETING)


def test_a_withdrawal_counts_at_once_and_the_ledger_keeps_both_lines(chen):
    for given in (True, False):
        consents.change_consent(actor=LIN, customer_id=chen, purpose=Purpose.MARKETING, given=given, channel="PHONE")
        assert customers.has_consent(customer_id=chen, purpose=Purpose.MARKETING) is given
        assert marketing_is_suppressed("13812345678") is not given
    assert list(Consent.objects.order_by("pk").values_list("given", flat=True)) == [True, False]
    assert customers.has_consent(customer_id=chen, purpose=Purpose.SERVICE)
    assert [e.event().given for e in events_of("customer.consent_changed")] == [True, False]


def test_the_ledger_and_the_timeline_cannot_be_changed(chen):
    consents.change_consent(actor=LIN, customer_id=chen, purpose=Purpose.SURVEY, given=True, channel="PHONE")
    for table in ("customers_consent", "customers_timelineline"):
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET at = now()"):
            with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(statement)


def test_do_not_contact_stops_surveys_in_spite_of_a_consent(chen):
    consents.change_consent(actor=LIN, customer_id=chen, purpose=Purpose.SURVEY, given=True, channel="PHONE")
    consents.set_do_not_contact(actor=LIN, customer_id=chen, stop=True)
    assert not customers.has_consent(customer_id=chen, purpose=Purpose.SURVEY)
    consents.set_do_not_contact(actor=LIN, customer_id=chen, stop=False)
    assert customers.has_consent(customer_id=chen, purpose=Purpose.SURVEY)


def test_a_stranger_changes_nothing(chen):
    deeds = [
        lambda: consents.change_consent(
            actor=QIU, customer_id=chen, purpose=Purpose.SURVEY, given=True, channel="PHONE"
        ),
        lambda: consents.set_do_not_contact(actor=QIU, customer_id=chen, stop=True),
        lambda: changing.rename_customer(actor=QIU, customer_id=chen, name="王伟"),
        lambda: changing.add_phone(actor=QIU, customer_id=chen, phone="13900001111"),
        lambda: changing.end_phone(actor=QIU, customer_id=chen, phone_id=CustomerPhone.objects.get().pk),
        lambda: set_risk_flag(actor=QIU, customer_id=chen, code=RiskCode.SAFETY, flagged=True),
        lambda: reveal_phone(actor=QIU, customer_id=chen, phone_id=CustomerPhone.objects.get().pk, purpose="SERVICE"),
    ]
    lines = TimelineLine.objects.count(), AuditLine.objects.count()
    for deed in deeds:
        with pytest.raises(NotThere):
            deed()
    assert (TimelineLine.objects.count(), AuditLine.objects.count()) == lines
    assert not customers.may_open_customer(QIU, chen)


def test_a_whole_number_is_read_with_a_purpose_and_each_reading_is_logged_and_counted(chen):
    phone = CustomerPhone.objects.get()
    with pytest.raises(PurposeIsMissing):
        reveal_phone(actor=LIN, customer_id=chen, phone_id=phone.pk, purpose="")
    with pytest.raises(NotPermitted):
        reveal_phone(
            actor=person_actor(5, "hq", Reach.NATION, "customers.view"),
            customer_id=chen,
            phone_id=phone.pk,
            purpose="SERVICE",
        )
    assert reveals_of_today(actor=LIN) == 0
    shown = reveal_phone(actor=LIN, customer_id=chen, phone_id=phone.pk, purpose="COMPLAINT")
    assert (shown.name, shown.number) == ("陈雅琴", "13812345678")
    line = AuditLine.objects.get(action="customers.reveal_phone")
    assert (line.subject_id, line.actor_id, line.facts) == (chen, 1, {"purpose": "COMPLAINT", "phone_id": phone.pk})
    assert reveals_of_today(actor=LIN) == 1


def test_no_log_holds_a_name_a_number_or_an_address(chen):
    consents.change_consent(actor=LIN, customer_id=chen, purpose=Purpose.SURVEY, given=True, channel="PHONE")
    changing.add_phone(actor=LIN, customer_id=chen, phone="13900001111")
    with connection.cursor() as cursor:
        for table in ("foundation_audit", "foundation_event", "customers_timelineline"):
            cursor.execute(f"SELECT string_agg(t::text, ' ') FROM {table} t")
            whole = cursor.fetchone()[0]
            assert not [word for word in ("陈雅琴", "13812345678", "13900001111", "中山北路") if word in whole], table


@pytest.mark.parametrize(
    ("now", "told", "after"),
    [
        ("LEAD", "BUYER", "BUYER"),
        ("IN_WARRANTY", "BUYER", "IN_WARRANTY"),
        ("IN_WARRANTY", "OUT_OF_WARRANTY", "OUT_OF_WARRANTY"),
        ("OUT_OF_WARRANTY", "BUYER", "BUYER"),
        ("LOST", "LEAD", "LOST"),
        ("LOST", "BUYER", "BUYER"),
        ("LEAD", "LEAD", "LEAD"),
    ],
)
def test_stages_follow_each_other(now, told, after):
    assert next_stage(Stage(now), Stage(told)) == after


def test_a_stage_is_written_once_with_its_event(chen):
    for _ in range(2):
        assert advance_stage(actor=SYSTEM, customer_id=chen, stage=Stage.INSTALLED) is Stage.INSTALLED
    assert Customer.objects.get().stage == "INSTALLED"
    assert [(e.event().before, e.event().stage) for e in events_of("customer.stage_advanced")] == [
        ("LEAD", "INSTALLED")
    ]


def test_a_flag_is_put_once_and_lifted(chen):
    for flagged in (True, True, False, False):
        set_risk_flag(actor=LIN, customer_id=chen, code=RiskCode.SAFETY, flagged=flagged)
    assert RiskFlag.objects.get().lifted_at == clock.now() or RiskFlag.objects.get().lifted_at is not None
    assert len(events_of("customer.risk_flag_changed")) == 2


def test_numbers_and_addresses_are_added_and_ended_and_the_keys_follow(chen):
    changing.add_phone(actor=LIN, customer_id=chen, phone="025-83456789", is_main=True)
    assert customers.contact_of_customer(customer_id=chen).phone == "02583456789"
    mobile = CustomerPhone.objects.get(kind="MOBILE")
    changing.end_phone(actor=LIN, customer_id=chen, phone_id=mobile.pk)
    assert customers.look_up(actor=LIN, text="13812345678") == []
    with pytest.raises(LastPhone):
        changing.end_phone(actor=LIN, customer_id=chen, phone_id=CustomerPhone.objects.get(kind="LANDLINE").pk)
    guangzhou = AddressInput(text="广东省广州市天河区体育西路1号")
    changing.add_address(actor=LIN, customer_id=chen, address=guangzhou, is_main=True)
    assert [h.customer_id for h in customers.look_up(actor=QIU, text="体育西路")] == [chen]
    assert customers.customers_by_id(ids=[chen])[chen].unit_path == "hq.guangzhou"
    with pytest.raises(BadInput):
        changing.rename_customer(actor=LIN, customer_id=chen, name="  ")


def test_the_score_rises_with_what_is_known(chen):
    poor = enter(name="王", phone="13700001111", address=AddressInput())
    scores = {c.pk: c.quality for c in Customer.objects.all()}
    assert (scores[chen], scores[poor.id]) == (100, 30)


def test_a_household_is_found_from_each_member(chen):
    son = enter(name="李明", phone="13700001111")
    changing.join_household(actor=LIN, customer_id=son.id, other_id=chen, role="儿子")
    assert [c.pk for c in household_of(actor=LIN, customer_id=chen)] == [son.id]
    assert [c.pk for c in household_of(actor=LIN, customer_id=son.id)] == [chen]
    changing.leave_household(actor=LIN, customer_id=son.id)
    assert household_of(actor=LIN, customer_id=chen) == []
