"""The pages and the API: work, refuse a stranger and another reach, stay within their queries."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from carecenter.foundation.plain.actors import Reach
from carecenter.foundation.testing import at_most_queries
from carecenter.reference.accounts.public import issue_token, open_account
from carecenter.reference.equipment import public as equipment
from carecenter.reference.equipment.testing import SYSTEM, a_heater, small_catalogue
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind

pytestmark = pytest.mark.django_db
SERIAL = "MC60250300017"
SIGNED_IN = 4  # session, account, person with grants, the session's touch
ALL = ("equipment.view", "equipment.edit", "customers.view", "catalogue.view")


@pytest.fixture
def cast():
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    units = {
        code: organisation.open_unit(
            actor=SYSTEM, code=code, name=code, kind=UnitKind.OFFICE, parent_id=hq.id, regions=[region]
        )
        for code, region in (("nanjing", "32"), ("guangzhou", "44"))
    }
    models = small_catalogue()
    chen = a_heater(model_id=models["MC-E60"], serial=SERIAL)
    equipment.mark_installed(
        actor=SYSTEM, equipment_id=chen.equipment_id, at=datetime(2025, 3, 8, 6, tzinfo=UTC), job_id=7
    )
    found = {"chen": chen, "models": models}
    for name, unit, reach, permissions in (
        ("lin", "nanjing", Reach.TREE, ALL),
        ("bai", "guangzhou", Reach.NATION, ("equipment.view", "customers.view")),
        ("qiu", "guangzhou", Reach.TREE, ALL),
        ("tie", "nanjing", Reach.TREE, ()),
    ):
        user_id = open_account(actor=SYSTEM, username=name, password="Right-horse-9")
        organisation.define_role(actor=SYSTEM, code=name, name=name, grants=dict.fromkeys(permissions, reach))
        person = organisation.enter_person(
            actor=SYSTEM, name=name, employee_no=name, unit_id=units[unit].id, user_id=user_id
        )
        organisation.give_role(actor=SYSTEM, person_id=person, role_code=name)
        found[name] = Client()
        found[name].force_login(get_user_model().objects.get(pk=user_id))
        token = issue_token(actor=SYSTEM, user_id=user_id, name=name, scopes=list(ALL))
        found[f"{name}_api"] = Client(headers={"Authorization": f"Bearer {token}"})
    return found


def pages(chen):
    at = f"/equipment/{chen.equipment_id}"
    return [f"{at}/", f"{at}/warranty/", f"{at}/qr.svg", f"{at}/serial/", f"{at}/edit/"]


def test_every_page_of_a_heater_opens_for_its_office_and_is_absent_for_another(cast):
    for address in pages(cast["chen"]):
        assert cast["lin"].get(address).status_code == 200, address
        assert cast["qiu"].get(address).status_code == 404, address
        assert Client().get(address).status_code == 302, address
        assert cast["tie"].get(address).status_code == 403, address


def test_the_page_says_warranty_maintenance_and_rule_version(cast):
    chen = cast["chen"]
    page = cast["lin"].get(f"/equipment/{chen.equipment_id}/").content.decode()
    for word in (SERIAL, "沐川 MC-E60", "BRAND_ES/1", "陈**"):
        assert word in page, word
    assert "陈淑芬" not in page
    assert "13812345678" not in page
    panel = cast["lin"].get(f"/equipment/{chen.equipment_id}/warranty/").content.decode()
    assert "自安装完成 2025-03-08 起" in panel
    assert "消耗件" in panel


def test_an_agent_of_another_centre_sees_the_heater_but_may_not_change_it(cast):
    at = f"/equipment/{cast['chen'].equipment_id}"
    assert cast["bai"].get(f"{at}/").status_code == 200
    assert cast["bai"].post(f"{at}/edit/", {"persons": 2}).status_code == 403


def test_the_list_search_and_the_count_end_at_the_reach(cast):
    number = f"E{cast['chen'].equipment_id:08d}"
    for address in ("/equipment/", f"/equipment/?q={SERIAL}", "/equipment/?q=00017", f"/equipment/?q={number}"):
        assert number in cast["lin"].get(address).content.decode(), address
        # The typed text comes back in the field: only the row's link proves a hit.
        assert f'/equipment/{cast["chen"].equipment_id}/"' not in cast["qiu"].get(address).content.decode(), address
    assert f'/equipment/{cast["chen"].equipment_id}/"' not in cast["lin"].get("/equipment/?q=99999").content.decode()
    assert f'/equipment/{cast["chen"].equipment_id}/"' not in cast["lin"].get("/equipment/?unknown=1").content.decode()


def test_the_customers_panel_shows_only_what_the_reader_reaches(cast):
    address = f"/customers/{cast['chen'].customer_id}/equipment/"
    assert SERIAL in cast["lin"].get(address).content.decode()
    assert SERIAL not in cast["qiu"].get(address).content.decode()


def test_a_clash_is_shown_with_the_other_heaters_number(cast):
    other = a_heater(model_id=cast["models"]["MC-E60"])
    answer = cast["lin"].post(f"/equipment/{other.equipment_id}/serial/", {"serial": SERIAL})
    assert answer.status_code == 422
    assert f"E{cast['chen'].equipment_id:08d}" in answer.content.decode()
    assert cast["lin"].post(f"/equipment/{other.equipment_id}/serial/", {"serial": "MC60250300018"}).status_code == 302
    assert equipment.equipment_by_serial(serial="MC60250300018").id == other.equipment_id


def test_editing_the_water_plans_the_maintenance_anew(cast):
    chen = cast["chen"]
    before = equipment.maintenance_due_of(equipment_id=chen.equipment_id)
    told = {"place": "厨房", "persons": 5, "hardness": 480}
    assert cast["lin"].post(f"/equipment/{chen.equipment_id}/edit/", told).status_code == 302
    assert equipment.maintenance_due_of(equipment_id=chen.equipment_id) < before
    answer = cast["lin"].post(f"/equipment/{chen.equipment_id}/edit/", {**told, "hardness": 9999})
    assert answer.status_code == 422
    assert cast["qiu"].post(f"/equipment/{chen.equipment_id}/edit/", told).status_code == 404


def test_the_api_reads_a_heater_within_reach(cast):
    address = f"/api/v1/equipment/{cast['chen'].equipment_id}"
    told = cast["lin_api"].get(address).json()
    assert (told["serial"], told["status"]) == (SERIAL, "INSTALLED")
    assert (told["warranty"]["until"], told["warranty"]["rule_versions"]) == ("2028-03-08", ["BRAND_ES/1"])
    refused = cast["qiu_api"].get(address)
    assert (refused.status_code, refused["Content-Type"]) == (404, "application/problem+json")
    assert cast["tie_api"].get(address).status_code == 403
    assert Client().get(address).status_code == 401


def test_pages_stay_within_their_queries(cast):
    for number in range(30):
        a_heater(model_id=cast["models"]["MC-E60"], serial=f"MC6025040{number:04d}")
    cast["lin"].get("/equipment/")  # reads the brand once
    with at_most_queries(SIGNED_IN + 4):  # rows, count, and the product lines of the filter
        cast["lin"].get("/equipment/")
    with at_most_queries(SIGNED_IN + 12):
        cast["lin"].get(f"/equipment/{cast['chen'].equipment_id}/")
    with at_most_queries(SIGNED_IN + 3):
        cast["lin"].get(f"/customers/{cast['chen'].customer_id}/equipment/")
    with at_most_queries(SIGNED_IN + 12):
        cast["lin"].get(f"/equipment/{cast['chen'].equipment_id}/warranty/")
