"""Definitions in versions, prices by day, and the pages."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.plain.refusals import BadInput, NotPermitted
from carecenter.foundation.testing import at_most_queries, person_actor
from carecenter.reference.accounts.public import open_account
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.errors import NoJobType, NoPrice, PriceOverlaps
from carecenter.reference.catalogue.types import ChecklistItem, Fuel, ItemKind, PriceKind
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind

pytestmark = pytest.mark.django_db
SYSTEM = system_actor()
SIGNED_IN = 4


@pytest.fixture
def model_id():
    catalogue.define_brand(actor=SYSTEM, code="mc", name="沐川")
    catalogue.define_line(actor=SYSTEM, code="ES", name="电热水器", brand_code="mc", fuel=Fuel.ELECTRIC)
    catalogue.define_fault(actor=SYSTEM, line_code="ES", code="E4", name="漏电保护动作", advice="立即断电")
    catalogue.define_part(actor=SYSTEM, code="P-1", name="镁棒", line_codes=["ES"], component="ANODE")
    catalogue.define_price_list(actor=SYSTEM, code="CUSTOMER", name="客户价", kind=PriceKind.CUSTOMER)
    catalogue.define_price_list(actor=SYSTEM, code="PROVIDER", name="结算价", kind=PriceKind.PROVIDER)
    job(date(2024, 1, 1), 60)
    return catalogue.define_model(
        actor=SYSTEM, code="MC-E60", name="沐川 60L", line_code="ES", capacity=Decimal(60), model_class="SMALL"
    )


def job(valid_from, minutes):
    return catalogue.define_job_type(
        actor=SYSTEM,
        code="WH-REPAIR",
        name="维修",
        valid_from=valid_from,
        duration_minutes=minutes,
        checklist=[ChecklistItem("earth", "接地电阻", ItemKind.NUMBER, maximum=Decimal(4), unit="Ω", safety=True)],
    )


def price(amount, valid_from=date(2024, 1, 1), **more):
    return catalogue.define_price(
        actor=SYSTEM,
        price_list="PROVIDER",
        item_code="WH-REPAIR",
        amount=Decimal(amount),
        valid_from=valid_from,
        **more,
    )


def fee(on=date(2025, 6, 1), **more):
    return catalogue.fee_of(price_list="PROVIDER", item_code="WH-REPAIR", on=on, **more)


def test_a_price_holds_until_the_day_before_the_next(model_id):
    price("60")
    price("66", date(2026, 1, 1))
    assert [fee(date(2025, 12, 31)), fee(date(2026, 1, 1))] == [Decimal("60.00"), Decimal("66.00")]
    with pytest.raises(NoPrice):
        fee(date(2023, 12, 31))


def test_a_price_is_never_changed_behind_a_later_one(model_id):
    first = price("60")
    assert price("60") == first
    with pytest.raises(PriceOverlaps):
        price("61")
    price("66", date(2026, 1, 1))
    with pytest.raises(PriceOverlaps):
        price("63", date(2025, 6, 1))
    with pytest.raises(BadInput):
        price("-1", date(2027, 1, 1))
    assert fee() == Decimal("60.00")


def test_the_narrowest_price_wins(model_id):
    price("60")
    price("70", region_code="31")
    price("75", model_class="LARGE")
    price("80", region_code="3101", model_class="LARGE")
    assert fee(region_code="320106") == Decimal(60)
    assert fee(region_code="310104") == Decimal(70)
    assert fee(region_code="320106", model_class="LARGE") == Decimal(75)
    assert fee(region_code="310104", model_class="LARGE") == Decimal(80)


def test_a_job_type_keeps_its_versions(model_id):
    assert job(date(2024, 1, 1), 60) == 1
    assert job(date(2026, 1, 1), 75) == 2
    assert catalogue.job_type(code="WH-REPAIR", on=date(2025, 1, 1)).duration_minutes == 60
    later = catalogue.job_type(code="WH-REPAIR", on=date(2026, 1, 1))
    assert (later.version, later.duration_minutes) == (2, 75)
    assert later.checklist[0].maximum == Decimal(4)
    with pytest.raises(BadInput):
        job(date(2025, 1, 1), 90)
    with pytest.raises(NoJobType):
        catalogue.job_type(code="WH-REPAIR", on=date(2023, 1, 1))


def test_a_warranty_version_is_never_changed(model_id):
    def define(months):
        return catalogue.define_warranty_rule(
            actor=SYSTEM,
            code="B",
            version=1,
            line_code="ES",
            valid_from=date(2020, 1, 1),
            components={"WHOLE": months},
        )

    assert define(36) == define(36)
    with pytest.raises(BadInput):
        define(24)
    assert catalogue.warranty_terms(model_id=model_id, on=date(2025, 1, 1)).version == "B/1"
    assert catalogue.warranty_terms(model_id=model_id, on=date(2019, 1, 1)) is None


def test_a_retired_model_is_not_sold_but_stays_known(model_id):
    catalogue.retire_model(actor=SYSTEM, model_id=model_id, on=clock.today() + timedelta(days=1))
    assert [facts.code for facts in catalogue.active_models()] == ["MC-E60"]
    catalogue.retire_model(actor=SYSTEM, model_id=model_id, on=clock.today())
    assert catalogue.active_models() == []
    assert catalogue.model_by_code(code="mc-e60").retired


def test_who_may_only_look_changes_nothing(model_id):
    looker = person_actor(1, "hq", Reach.NATION, "catalogue.view")
    with pytest.raises(NotPermitted):
        catalogue.retire_model(actor=looker, model_id=model_id, on=clock.today())
    with pytest.raises(NotPermitted):
        catalogue.define_price(
            actor=looker, price_list="PROVIDER", item_code="X", amount=Decimal(1), valid_from=date(2026, 1, 1)
        )


@pytest.fixture
def people(model_id):
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    found = {}
    for name, grants in (
        ("planner", ("catalogue.view", "catalogue.manage")),
        ("agent", ("catalogue.view",)),
        ("stranger", ()),
    ):
        user_id = open_account(actor=SYSTEM, username=name, password="Right-horse-9")
        organisation.define_role(actor=SYSTEM, code=name, name=name, grants=dict.fromkeys(grants, Reach.NATION))
        person = organisation.enter_person(actor=SYSTEM, name=name, employee_no=name, unit_id=hq.id, user_id=user_id)
        organisation.give_role(actor=SYSTEM, person_id=person, role_code=name)
        found[name] = Client()
        found[name].force_login(get_user_model().objects.get(pk=user_id))
    return found


def test_every_page_opens_for_who_may_look_and_for_nobody_else(people, model_id):
    price("60")
    for address, word in (
        ("/catalogue/", "MC-E60"),
        (f"/catalogue/models/{model_id}/", "漏电保护动作"),
        ("/catalogue/prices/?list=PROVIDER", "60.00"),
        ("/catalogue/jobs/", "维修"),
        ("/catalogue/jobs/WH-REPAIR/", "接地电阻"),
        ("/api/v1/models/?q=mc-e60", "MC-E60"),
    ):
        with at_most_queries(SIGNED_IN + 4):
            answer = people["agent"].get(address)
        assert answer.status_code == 200, address
        assert word in answer.content.decode(), address
        assert people["stranger"].get(address).status_code == 403, address
        assert Client().get(address).status_code in (302, 401), address
    assert people["agent"].get("/catalogue/jobs/NOPE/").status_code == 404
    assert people["agent"].get("/catalogue/models/999999/").status_code == 404


def test_a_planner_enters_a_price_and_retires_a_model(people, model_id):
    form = {"price_list": "PROVIDER", "item_code": "WH-REPAIR", "amount": "62.50", "valid_from": "2025-01-01"}
    assert people["agent"].post("/catalogue/prices/new/", form).status_code == 403
    assert people["planner"].get("/catalogue/prices/new/").status_code == 200
    assert people["planner"].post("/catalogue/prices/new/", form).status_code == 302
    assert fee() == Decimal("62.50")
    again = people["planner"].post("/catalogue/prices/new/", form | {"amount": "63"})
    assert again.status_code == 422
    assert "2025-01-01" in again.content.decode()
    assert people["agent"].post(f"/catalogue/models/{model_id}/retire/").status_code == 403
    assert people["planner"].post(f"/catalogue/models/{model_id}/retire/").status_code == 302
    assert catalogue.active_models() == []
