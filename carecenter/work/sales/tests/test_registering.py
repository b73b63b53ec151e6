"""One entry of a sale makes everything once."""

import threading
from datetime import timedelta

import pytest
from django.db import connection

from carecenter.foundation import clock
from carecenter.foundation.idempotency import KeyWasUsedForAnother
from carecenter.foundation.plain.refusals import BadInput, ManyBadInputs, NotPermitted, NotThere
from carecenter.foundation.testing import at_most_queries, deliver_events, events_of
from carecenter.reference.customers.public import customers_by_id, has_consent, look_up
from carecenter.reference.customers.types import AddressInput, Purpose, Stage
from carecenter.reference.equipment.errors import SerialClash
from carecenter.reference.equipment.public import equipment_by_id
from carecenter.reference.equipment.types import EquipmentStatus
from carecenter.work.field_service.public import jobs_by_id, jobs_of_sale
from carecenter.work.field_service.testing import SYSTEM, bring
from carecenter.work.field_service.types import JobState
from carecenter.work.sales.errors import NoSuchStore, SaleIsCancelled, SaleLooksTwice
from carecenter.work.sales.models import Sale
from carecenter.work.sales.public import cancel_sale
from carecenter.work.sales.testing import a_sale, a_shop
from carecenter.work.sales.types import CancelReason

SERIAL = "MC25E60A000777"


@pytest.fixture
def shop(db):
    return a_shop()


def test_one_entry_makes_customer_equipment_chain_key_and_story(shop):
    """INV2."""
    day = clock.today() + timedelta(days=2)
    outcome = a_sale(shop, promised_date=day, marketing_consent=True)
    customer = customers_by_id(ids=[outcome.customer_id])[outcome.customer_id]
    assert (customer.name, customer.stage, customer.unit_path) == ("陈淑芬", Stage.BUYER, "hq.nanjing")
    piece = equipment_by_id(ids=[outcome.equipment_id])[outcome.equipment_id]
    assert (piece.sale_id, piece.model_code, piece.region_code) == (outcome.sale_id, "MC-E60", "320106")
    jobs = jobs_of_sale(sale_id=outcome.sale_id)
    assert [(j.type_code, j.after_job_id, j.wanted_date) for j in jobs] == [
        ("WH-DELIV", None, day),
        ("WH-INSTALL-E", jobs[0].id, day),
    ]
    assert outcome.job_ids == tuple(j.id for j in jobs)
    assert {h.customer_id for h in look_up(actor=SYSTEM, text=outcome.number)} == {outcome.customer_id}
    assert has_consent(customer_id=outcome.customer_id, purpose=Purpose.MARKETING)
    assert [e.subject_id for e in events_of("sale.registered")] == [outcome.sale_id]
    assert outcome.was_known is False


def test_a_gas_heater_is_installed_by_the_gas_job(shop):
    outcome = a_sale(shop, model_id=shop.models["MC-G16"])
    assert [j.type_code for j in jobs_of_sale(sale_id=outcome.sale_id)] == ["WH-DELIV", "WH-INSTALL-G"]


def test_the_same_key_answers_the_same_sale_and_another_content_is_refused(shop):
    first = a_sale(shop, key="k1")
    again = a_sale(shop, key="k1")
    assert again == first
    assert Sale.objects.count() == 1
    with pytest.raises(KeyWasUsedForAnother):
        a_sale(shop, key="k1", phone="13851234568")


def test_the_same_platform_order_is_the_same_sale(shop):
    order = {"platform": "TMALL", "platform_order_no": "381234567890", "store_code": "tmall", "guide_id": None}
    first = a_sale(shop, actor=shop.bo, **order)
    again = a_sale(shop, actor=shop.bo, customer_name="陈女士", **order)
    assert (again.sale_id, again.was_known, again.job_ids) == (first.sale_id, True, first.job_ids)
    assert Sale.objects.count() == 1


def test_the_same_serial_of_the_same_customer_is_the_same_sale_and_of_another_a_clash(shop):
    first = a_sale(shop, serial=SERIAL)
    assert a_sale(shop, serial=SERIAL.lower()).sale_id == first.sale_id
    with pytest.raises(SerialClash):
        a_sale(shop, serial=SERIAL, phone="13851234999", customer_name="李四")
    assert Sale.objects.count() == 1


def test_a_second_heater_is_asked_about_and_never_merged_silently(shop):
    first = a_sale(shop)
    before = len(events_of("sale.registered"))
    with pytest.raises(SaleLooksTwice) as asked:
        a_sale(shop)
    assert asked.value.params["number"] == first.number
    assert (Sale.objects.count(), len(events_of("sale.registered"))) == (1, before)
    second = a_sale(shop, confirmed_second=True)
    assert (second.customer_id, second.sale_id != first.sale_id) == (first.customer_id, True)
    assert second.equipment_id != first.equipment_id


def test_a_day_later_or_another_model_is_not_asked_about(shop):
    a_sale(shop)
    a_sale(shop, model_id=shop.models["MC-G16"])
    with clock.standing_at(clock.now() + timedelta(hours=25)):
        a_sale(shop)
    assert Sale.objects.count() == 3


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"phone": "123"}, "phone"),
        ({"customer_name": " "}, "name"),
        ({"address": AddressInput()}, "address"),
        ({"model_id": 10**9}, "model_id"),
        ({"promised_date": clock.today() - timedelta(days=1)}, "promised_date"),
        ({"platform": "EBAY"}, "platform"),
        ({"guide_id": 10**9}, "guide_id"),
    ],
)
def test_what_cannot_be_used_is_named_and_changes_nothing(shop, change, field):
    customers = len(events_of("customer.entered"))
    with pytest.raises((BadInput, ManyBadInputs)) as refused:
        a_sale(shop, **change)
    assert refused.value.field == field
    assert Sale.objects.count() == 0
    assert len(events_of("customer.entered")) == customers


def test_nobody_registers_for_a_foreign_store(shop):
    with pytest.raises(NoSuchStore):
        a_sale(shop, store_code="tmall")
    with pytest.raises(NotPermitted):
        a_sale(shop, actor=shop.world.actors["qiu"])
    assert Sale.objects.count() == 0


def test_cancelling_before_installation_stops_the_chain_and_voids_the_equipment(shop):
    outcome = a_sale(shop)
    cancel_sale(actor=shop.bo, sale_id=outcome.sale_id, reason=CancelReason.CUSTOMER)
    assert {j.state for j in jobs_by_id(ids=outcome.job_ids).values()} == {JobState.CANCELLED}
    assert equipment_by_id(ids=[outcome.equipment_id])[outcome.equipment_id].status is EquipmentStatus.VOID
    event = events_of("sale.cancelled")[0]
    assert (event.facts["was_installed"], event.facts["jobs_cancelled"]) == (False, 2)
    with pytest.raises(SaleIsCancelled):
        cancel_sale(actor=shop.bo, sale_id=outcome.sale_id, reason=CancelReason.CUSTOMER)
    with pytest.raises(BadInput):
        cancel_sale(actor=shop.bo, sale_id=outcome.sale_id, reason="")


def test_cancelling_after_installation_tells_that_the_fee_goes_back(shop):
    outcome = a_sale(shop)
    bring(shop.world, outcome.job_ids[0], "SIGNED")
    bring(shop.world, outcome.job_ids[1], "SIGNED")
    deliver_events()
    assert Sale.objects.get(pk=outcome.sale_id).state == "INSTALLED"
    cancel_sale(actor=shop.bo, sale_id=outcome.sale_id, reason=CancelReason.RETURNED)
    event = events_of("sale.cancelled")[0]
    assert (event.facts["was_installed"], event.facts["jobs_cancelled"]) == (True, 0)
    assert equipment_by_id(ids=[outcome.equipment_id])[outcome.equipment_id].status is EquipmentStatus.VOID


def test_another_office_cannot_cancel(shop):
    outcome = a_sale(shop)
    with pytest.raises(NotPermitted):
        cancel_sale(actor=shop.xu, sale_id=outcome.sale_id, reason=CancelReason.CUSTOMER)
    with pytest.raises(NotThere):
        cancel_sale(actor=shop.bo, sale_id=10**9, reason=CancelReason.CUSTOMER)
    assert Sale.objects.get(pk=outcome.sale_id).state == "REGISTERED"


def test_a_sale_costs_a_known_number_of_queries(shop):
    a_sale(shop)
    with at_most_queries(75):
        a_sale(shop, phone="13851230001", customer_name="王五", key="k9")


@pytest.mark.django_db(transaction=True)
def test_eight_threads_with_one_key_make_one_sale():
    shop = a_shop()
    results, errors = [], []
    barrier = threading.Barrier(8)

    def sell():
        try:
            barrier.wait()
            results.append(a_sale(shop, key="storm"))
        except Exception as error:  # the storm itself is what is tested
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=sell) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert {r.sale_id for r in results} == {Sale.objects.get().pk}
    assert len(events_of("sale.registered")) == 1


@pytest.mark.django_db(transaction=True)
def test_eight_threads_without_a_key_make_one_sale_and_seven_questions():
    shop = a_shop()
    results, asked = [], []
    barrier = threading.Barrier(8)

    def sell():
        try:
            barrier.wait()
            results.append(a_sale(shop))
        except SaleLooksTwice as question:
            asked.append(question)
        finally:
            connection.close()

    threads = [threading.Thread(target=sell) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(results), len(asked), Sale.objects.count()) == (1, 7, 1)
