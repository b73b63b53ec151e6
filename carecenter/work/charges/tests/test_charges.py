"""Paid work: offered on site, signed before the work, paid once, handed in to the cent, given back by two."""

import json
from datetime import timedelta
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import DatabaseError, transaction
from django.test import Client

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach
from carecenter.foundation.plain.refusals import BadInput, ChangedMeanwhile, NotPermitted, NotThere
from carecenter.foundation.testing import at_most_queries, person_actor
from carecenter.work.charges import public as charges
from carecenter.work.charges.errors import CoveredByWarranty, NoCash, NothingToPay, OwnRefund, TooMuchRefunded
from carecenter.work.charges.gateways.paying import signature_of
from carecenter.work.charges.models import Payment, PaymentNews, Quote
from carecenter.work.charges.tasks import close_codes
from carecenter.work.charges.testing import charging_world, on_site
from carecenter.work.charges.types import PayBy
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.errors import WrongJobState
from carecenter.work.field_service.testing import picture

pytestmark = pytest.mark.django_db
WISH = {"LABOUR": 1, "ANODE": 2}


@pytest.fixture
def world():
    return charging_world()


def agreed(world):
    job_id = on_site(world)
    charges.offer_quote(actor=world.actors["tie"], job_id=job_id, wanted=WISH)
    charges.answer_quote(actor=world.actors["tie"], job_id=job_id, agreed=True, signer_name="陈淑芬", image=picture(3))
    return job_id


def paid(world, by=PayBy.CASH):
    job_id = agreed(world)
    return Payment.objects.get(pk=charges.ask_payment(actor=world.actors["tie"], job_id=job_id, by=by))


def tell(row, amount=None, reference="W1"):
    body = json.dumps({"order_no": row.order_no, "amount": str(amount or row.amount), "reference": reference}).encode()
    charges.hear_news(channel="wechat", body=body, signature=signature_of(body))
    row.refresh_from_db()
    return row


def test_an_offer_is_priced_by_the_day_and_signed_before_the_work(world):
    job_id = agreed(world)
    found = charges.charges_of_job(job_id=job_id)
    assert [(line.name, line.quantity, line.amount) for line in found.quote.lines] == [
        ("维修人工费", 1, Decimal("80.00")),
        ("镁棒", 2, Decimal("137.00")),
    ]
    assert (found.agreed, found.outstanding, found.quote.state) == (Decimal("217.00"), Decimal("217.00"), "AGREED")
    assert field_service.jobs_by_id(ids=[job_id])[job_id].state == "ON_SITE"
    assert Quote.objects.get().file_id is not None and len(found.quote.sha256) == 64


def test_a_no_ends_the_job_and_nothing_is_to_be_paid(world):
    job_id = on_site(world)
    charges.offer_quote(actor=world.actors["tie"], job_id=job_id, wanted=WISH)
    charges.answer_quote(actor=world.actors["tie"], job_id=job_id, agreed=False)
    assert field_service.jobs_by_id(ids=[job_id])[job_id].state == "DECLINED"
    with pytest.raises(NothingToPay):
        charges.ask_payment(actor=world.actors["tie"], job_id=job_id, by=PayBy.CASH)


@pytest.mark.parametrize("wanted", [{}, {"GHOST": 1}, {"NOBODY": 1}, {"LABOUR": 0}, {"LABOUR": 100}])
def test_what_has_no_name_no_price_or_no_sensible_quantity_is_refused_and_nothing_moves(world, wanted):
    job_id = on_site(world)
    with pytest.raises(BadInput) as refused:
        charges.offer_quote(actor=world.actors["tie"], job_id=job_id, wanted=wanted)
    assert refused.value.field == "items" and not Quote.objects.exists()
    assert field_service.jobs_by_id(ids=[job_id])[job_id].state == "ON_SITE"


def test_what_the_warranty_covers_is_sold_only_with_a_leaders_leave(world):
    job_id = on_site(world, covered=True)
    tie = world.actors["tie"]
    with pytest.raises(CoveredByWarranty) as refused:
        charges.offer_quote(actor=tie, job_id=job_id, wanted={"HEAT": 1, "ANODE": 1})
    assert refused.value.params["names"] == "加热管"
    with pytest.raises(NotPermitted):
        charges.give_leave(actor=tie, job_id=job_id, reason="人为损坏，有照片")
    charges.give_leave(actor=world.actors["lin"], job_id=job_id, reason="人为损坏，有照片")
    charges.offer_quote(actor=tie, job_id=job_id, wanted={"HEAT": 1})
    assert charges.charges_of_job(job_id=job_id).quote.total == Decimal("120.00")


def test_a_yes_needs_a_name_and_a_signature(world):
    job_id = on_site(world)
    charges.offer_quote(actor=world.actors["tie"], job_id=job_id, wanted=WISH)
    for more in ({"image": picture(3)}, {"signer_name": "陈淑芬"}):
        with pytest.raises(BadInput):
            charges.answer_quote(actor=world.actors["tie"], job_id=job_id, agreed=True, **more)
    assert charges.charges_of_job(job_id=job_id).quote.state == "OFFERED"
    with pytest.raises(WrongJobState):
        charges.offer_quote(actor=world.actors["tie"], job_id=job_id, wanted=WISH)


def test_another_technician_and_another_office_have_no_hand_in_it(world):
    job_id = on_site(world)
    for name in ("lu", "qiu", "gao"):
        with pytest.raises((NotThere, NotPermitted)):
            charges.offer_quote(actor=world.actors[name], job_id=job_id, wanted=WISH)
    assert not Quote.objects.exists()


def test_news_counts_once_however_often_it_comes(world):
    row = paid(world, PayBy.WECHAT)
    assert row.state == "WAITING" and charges.charges_of_job(job_id=row.job_id).outstanding == Decimal("217.00")
    tell(row)
    tell(row)
    assert (row.state, row.reference) == ("PAID", "W1")
    assert PaymentNews.objects.count() == 1
    assert charges.charges_of_job(job_id=row.job_id).outstanding == 0
    tell(row, reference="W2")
    assert (row.reference, PaymentNews.objects.count()) == ("W1", 2)


def test_wrong_news_is_kept_with_its_error_and_pays_nothing(world):
    row = paid(world, PayBy.ALIPAY)
    tell(row, amount="1.00")
    body = b'{"order_no": 5'
    charges.hear_news(channel="alipay", body=body, signature=signature_of(body))
    assert row.state == "WAITING"
    errors = list(PaymentNews.objects.order_by("id").values_list("error", flat=True))
    assert errors == ["the amount is 217.00", "the news is not what was agreed"]
    answer = Client().post("/charges/news/wechat/", b"{}", content_type="application/json")
    assert answer.status_code == 403 and PaymentNews.objects.count() == 2


def test_a_second_way_closes_the_first_code_and_late_money_is_still_seen(world):
    row = paid(world, PayBy.WECHAT)
    charges.ask_payment(actor=world.actors["tie"], job_id=row.job_id, by=PayBy.CASH)
    row.refresh_from_db()
    assert row.state == "CLOSED" and charges.charges_of_job(job_id=row.job_id).outstanding == 0
    tell(row)
    assert row.state == "PAID" and charges.charges_of_job(job_id=row.job_id).paid == Decimal("434.00")


def test_a_code_that_nobody_scans_closes_after_a_quarter_of_an_hour(world):
    row = paid(world, PayBy.WECHAT)
    close_codes(0)
    row.refresh_from_db()
    assert row.state == "WAITING"
    with clock.standing_at(clock.now() + timedelta(minutes=16)):
        close_codes(0)
    row.refresh_from_db()
    assert row.state == "CLOSED"


def test_cash_goes_from_hand_to_hand_to_the_cent(world):
    row = paid(world)
    tie, gao = world.actors["tie"], world.actors["gao"]
    assert charges.cash_sum(person_id=world.tie_id) == Decimal("217.00")
    made = charges.hand_in_cash(actor=tie)
    assert charges.cash_sum(person_id=world.tie_id) == 0
    with pytest.raises(NoCash):
        charges.hand_in_cash(actor=tie)
    with pytest.raises(BadInput) as refused:
        charges.receive_cash(actor=gao, hand_in_id=made, counted=Decimal("216.99"))
    assert refused.value.field == "counted"
    with pytest.raises((NotThere, NotPermitted)):
        charges.receive_cash(actor=tie, hand_in_id=made, counted=Decimal("217"))
    charges.receive_cash(actor=gao, hand_in_id=made, counted=Decimal("217"))
    with pytest.raises(ChangedMeanwhile):
        charges.receive_cash(actor=gao, hand_in_id=made, counted=Decimal("217"))
    row.refresh_from_db()
    assert row.hand_in_id == made


def test_two_people_give_money_back_and_never_more_than_was_paid(world):
    row = tell(paid(world, PayBy.WECHAT))
    lin = world.actors["lin"]
    other = person_actor(world.people["gao"], "hq", Reach.NATION, "charges.refund", "charges.view")
    asked = charges.ask_refund(actor=lin, payment_id=row.pk, amount=Decimal("100.00"), reason="镁棒多收一根")
    with pytest.raises(TooMuchRefunded) as refused:
        charges.ask_refund(actor=lin, payment_id=row.pk, amount=Decimal("117.01"), reason="镁棒多收一根")
    assert refused.value.params["most"] == "117.00"
    with pytest.raises(OwnRefund):
        charges.decide_refund(actor=lin, refund_id=asked, approve=True)
    charges.decide_refund(actor=other, refund_id=asked, approve=True)
    row.refresh_from_db()
    assert row.refunded == Decimal("100.00")
    with pytest.raises(ChangedMeanwhile):
        charges.decide_refund(actor=other, refund_id=asked, approve=True)
    with pytest.raises(DatabaseError), transaction.atomic():
        Payment.objects.filter(pk=row.pk).update(refunded=Decimal("217.01"))


def test_the_pages_show_each_her_own_and_stay_cheap(world):
    row = paid(world)
    client = Client()
    user = apps.get_model("accounts", "User").objects
    client.force_login(user.get(pk=world.users["lin"]))
    for address, limit in (
        ("/charges/", 12), (f"/charges/payments/{row.pk}/", 16), (f"/charges/jobs/{row.job_id}/", 14),
    ):  # fmt: skip
        with at_most_queries(limit):
            page = client.get(address)
        assert page.status_code == 200 and "217.00" in page.content.decode(), address
    assert "217.00" in b"".join(client.get("/charges/export/?format=csv").streaming_content).decode()
    for name, address in (("qiu", f"/charges/payments/{row.pk}/"), ("qiu", f"/charges/jobs/{row.job_id}/")):
        client.force_login(user.get(pk=world.users[name]))
        assert client.get(address).status_code == 404
    assert row.number not in client.get("/charges/").content.decode()
    client.force_login(user.get(pk=world.users["tie"]))
    assert client.get("/charges/").status_code == 403
    assert "217.00" in client.get("/visits/cash/").content.decode()
    assert Client().get("/charges/").status_code == 302
