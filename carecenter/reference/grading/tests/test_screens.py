"""Grades on screens: for whom they are, and for nobody else."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.testing import at_most_queries
from carecenter.reference.accounts.public import issue_token
from carecenter.reference.customers.testing import enter, open_country, person
from carecenter.reference.grading import public as grading
from carecenter.reference.grading.models import Restriction
from carecenter.reference.grading.public import SampleInput
from carecenter.reference.grading.types import Figures
from carecenter.reference.organisation import public as organisation

SYSTEM = system_actor()
PDF = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"
pytestmark = pytest.mark.django_db


@pytest.fixture
def stage(client):
    units = open_country()
    customer = enter().id
    user, actor, _ = person(units, "mo", "nanjing", Reach.TREE, "view")
    person(units, "qiu", "guangzhou", Reach.TREE, "view")
    grants = {f"grading.{each}": Reach.TREE for each in ("view", "propose", "equality", "rules")}
    organisation.define_role(actor=SYSTEM, code="grader", name="分级", grants=grants)
    for name in ("mo", "qiu"):
        found = organisation.person_by_employee_no(employee_no=name)
        organisation.give_role(actor=SYSTEM, person_id=found.id, role_code="grader")
    grading.set_grade_figures(actor=SYSTEM, figures={customer: Figures(9, 9, 9)}, segment="HOUSEHOLD")
    token = issue_token(actor=SYSTEM, user_id=user, name="t", scopes=["grading.view", "customers.view"])
    return customer, token


def sign_in(client, name):
    client.force_login(get_user_model().objects.get(username=name))


def test_the_list_and_the_panel_are_for_my_reach(stage, client):
    customer, _ = stage
    assert client.get("/grades/").status_code == 302
    sign_in(client, "qiu")
    assert f"/customers/{customer}/" not in client.get("/grades/").content.decode()
    assert client.get(f"/grades/of-customer/{customer}/").status_code == 404
    sign_in(client, "mo")
    with at_most_queries(12):
        assert f"/customers/{customer}/" in client.get("/grades/").content.decode()
    with at_most_queries(12):
        shown = client.get(f"/grades/of-customer/{customer}/").content.decode()
    assert "银 B" in shown
    assert "得 50.0 分" in shown


def test_rules_are_compared_and_equality_is_drawn(stage, client):
    customer, _ = stage
    sign_in(client, "mo")
    samples = [SampleInput("COURTESY", customer, 90.0, clock.now(), f"k{n}") for n in range(6)]
    grading.feed_equality_samples(actor=SYSTEM, samples=samples)
    grading.check_equality(actor=SYSTEM)
    assert "礼貌" in client.get("/grades/equality/").content.decode()
    from carecenter.reference.grading.rules.standard_rules import MATRIX

    for version, day, amount in (("v1", 1, 100), ("v2", 2, 150)):
        matrix = {code.value: {t.value: v for t, v in row.items()} for code, row in MATRIX.items()}
        matrix["GOODWILL_LIMIT"]["C"] = amount
        matrix["GOODWILL_LIMIT"]["B"] = amount
        grading.define_grading_rules(
            actor=SYSTEM, version=version, valid_from=datetime(2026, 1, day, tzinfo=UTC).date(), weights=(50, 20, 30),
            bands={"S": 80, "A": 60, "B": 35, "C": 0}, matrix=matrix,
        )  # fmt: skip
    assert "100 → 150" in client.get("/grades/rules/?with=v1").content.decode()


def test_a_case_is_proposed_with_evidence_and_seen_only_in_reach(stage, client):
    customer, _ = stage
    sign_in(client, "mo")
    assert client.post(f"/restrictions/of-customer/{customer}/", {"reason": "x"}).status_code == 422
    assert Restriction.objects.count() == 0
    data = {"reason": "三次伪造故障"}
    for n in (1, 2, 3):
        data |= {f"day_{n}": f"2026-01-0{n}", f"text_{n}": f"第{n}次",
                 f"file_{n}": SimpleUploadedFile(f"{n}.pdf", PDF + bytes([n]), "application/pdf")}  # fmt: skip
    assert client.post(f"/restrictions/of-customer/{customer}/", data).status_code == 302
    case = Restriction.objects.get()
    with at_most_queries(14):
        page = client.get(f"/restrictions/{case.pk}/").content.decode()
    assert "三次伪造故障" in page
    assert client.post(f"/restrictions/{case.pk}/steps/", {"deed": "DECIDE", "reason": "x"}).status_code == 403
    sign_in(client, "qiu")
    assert client.get(f"/restrictions/{case.pk}/").status_code == 404
    assert Restriction.objects.get().state == "PROPOSED"


def test_the_api_explains_the_grade(stage, client):
    customer, token = stage
    headers = {"Authorization": f"Bearer {token}"}
    found = client.get(f"/api/v1/customers/{customer}/grade", headers=headers).json()
    assert (found["tier"], found["score"], found["entitlements"]["VISIT_HOURS"]) == ("B", 50.0, 48.0)
    assert client.get("/api/v1/customers/999999/grade", headers=headers).status_code == 404
