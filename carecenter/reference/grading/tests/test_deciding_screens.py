"""Overrides are proposed by one and decided by another on screen; a matrix below the floor is refused at its line."""

import pytest
from django.contrib.auth import get_user_model

from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.testing import at_most_queries
from carecenter.reference.customers.testing import enter, open_country, person
from carecenter.reference.grading.models import GradeOverride, GradingRulesVersion
from carecenter.reference.grading.public import grades_of
from carecenter.reference.grading.queries.rules_in_force import grading_rules
from carecenter.reference.grading.types import GradeSource, Tier
from carecenter.reference.grading.web.rule_forms import _initial
from carecenter.reference.organisation import public as organisation

SYSTEM = system_actor()
GRANTS = {f"grading.{each}": Reach.NATION for each in ("view", "propose", "approve", "rules")}
pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    units = open_country()
    organisation.define_role(actor=SYSTEM, code="lead", name="组长", grants=GRANTS)
    organisation.define_role(actor=SYSTEM, code="reader", name="坐席", grants={"grading.view": Reach.NATION})
    for username, role in (("mo", "lead"), ("jing", "lead"), ("lin", "reader")):
        person(units, username, "nanjing", Reach.NATION, "view")
        found = organisation.person_by_employee_no(employee_no=username)
        organisation.give_role(actor=SYSTEM, person_id=found.id, role_code=role)


@pytest.fixture
def chen(people):
    return enter().id


def signed_in(client, name):
    client.force_login(get_user_model().objects.get(username=name))


def tier(customer):
    grade = grades_of(customer_ids=[customer])[customer]
    return grade.tier, grade.source


def test_one_proposes_another_approves_and_it_ends_by_itself(chen, client):
    signed_in(client, "mo")
    assert client.post(f"/grades/of-customer/{chen}/override/", {"tier": "S", "reason": "短"}).status_code == 422
    asked = {"tier": "S", "reason": "设计师，一年介绍了 30 位客户"}
    assert client.post(f"/grades/of-customer/{chen}/override/", asked).status_code == 302
    row = GradeOverride.objects.get()
    assert tier(chen) == (Tier.C, GradeSource.NONE)
    client.post(f"/grades/overrides/{row.pk}/", {"deed": "approve"})
    assert tier(chen) == (Tier.C, GradeSource.NONE)
    signed_in(client, "jing")
    with at_most_queries(24):
        assert "设计师" in client.get("/grades/overrides/?state=waiting").content.decode()
    with at_most_queries(24):
        assert "批准 90 天" in client.get(f"/grades/overrides/{row.pk}/").content.decode()
    assert client.post(f"/grades/overrides/{row.pk}/", {"deed": "approve"}).status_code == 302
    assert tier(chen) == (Tier.S, GradeSource.OVERRIDE)
    page = client.get(f"/grades/overrides/{row.pk}/").content.decode()
    assert "有效至" in page
    assert 'value="approve"' not in page


def test_a_customer_who_does_not_want_to_be_graded_is_served_as_c(chen, client):
    signed_in(client, "mo")
    assert client.post(f"/grades/of-customer/{chen}/opt-out/").status_code == 302
    assert tier(chen) == (Tier.C, GradeSource.OPTED_OUT)
    asked = {"tier": "S", "reason": "设计师，一年介绍了 30 位客户"}
    assert client.post(f"/grades/of-customer/{chen}/override/", asked).status_code == 422
    assert client.post(f"/grades/of-customer/{chen}/opt-out/").status_code == 302
    assert tier(chen)[1] is not GradeSource.OPTED_OUT


def test_a_matrix_that_touches_the_floor_is_refused_at_its_line(people, client):
    signed_in(client, "mo")
    good = {**_initial(grading_rules()), "version": "2027", "valid_from": "2027-01-01"}
    bad = {**good, "VISIT_HOURS_C": "72", "GOODWILL_LIMIT_S": "50"}
    answer = client.post("/grades/rules/new/", bad)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert page.count("任何等级都不应低于 C 的底线") == 2
    assert "对所有客户一样、不能写进权益表的" in page
    assert not GradingRulesVersion.objects.exists()
    uneven = client.post("/grades/rules/new/", {**good, "weight_growth": "40"})
    assert uneven.status_code == 422
    assert client.post("/grades/rules/new/", good).status_code == 302
    assert GradingRulesVersion.objects.get().version == "2027"


def test_readers_and_strangers_decide_nothing(chen, client):
    assert client.get("/grades/overrides/").status_code in {302, 401, 403}
    signed_in(client, "lin")
    assert client.get(f"/grades/of-customer/{chen}/override/").status_code == 403
    assert client.get("/grades/rules/new/").status_code == 403
    assert client.post(f"/grades/of-customer/{chen}/opt-out/").status_code == 403
    assert not GradeOverride.objects.exists()
