"""The list, the strip, the rules and the API, for whom they are and for nobody else; and who is told."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.testing import at_most_queries, deliver_events
from carecenter.reference.accounts.public import issue_token, open_account
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind
from carecenter.work.service_levels import public as levels
from carecenter.work.service_levels.types import ClockPlan, Metric

SYSTEM = system_actor()
pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    for code in ("east", "south"):
        organisation.open_unit(actor=SYSTEM, code=code, name=code, kind=UnitKind.OFFICE, parent_id=hq.id)
    grants = {"service_levels.view": Reach.TREE, "service_levels.rules": Reach.TREE}
    organisation.define_role(actor=SYSTEM, code="leader", name="组长", grants=grants)
    found = {}
    for name, code in (("mo", "east"), ("qiu", "south")):
        user = open_account(actor=SYSTEM, username=name, password="Right-horse-9")
        unit = organisation.unit_by_code(code=code)
        person = organisation.enter_person(actor=SYSTEM, name=name, employee_no=name, unit_id=unit.id, user_id=user)
        organisation.give_role(actor=SYSTEM, person_id=person, role_code="leader")
        token = issue_token(actor=SYSTEM, user_id=user, name="t", scopes=["service_levels.view"])
        found[name] = (person, organisation.actor_of_person(person_id=person), token)
    levels.register_clock_subject(
        "thing", label="事项", url_name="clocks", number=lambda pk: f"T{pk:04d}",
        may_see=lambda actor, pk: pk < 100,
    )  # fmt: skip
    return found


def started(subject_id=7, minutes=60):
    with clock.standing_at(clock.now() - timedelta(minutes=50)):
        levels.start_clock(
            actor=SYSTEM, subject=("thing", subject_id), plan=ClockPlan(Metric.RESOLVE.value, minutes, "24x7"),
            key=f"thing:{subject_id}", unit_path="hq.east",
        )  # fmt: skip


def test_the_list_shows_my_reach_and_nobody_else_s(people, client):
    started()
    assert client.get("/clocks/").status_code == 302
    client.force_login(get_user_model().objects.get(username="qiu"))
    assert "T0007" not in client.get("/clocks/").content.decode()
    client.force_login(get_user_model().objects.get(username="mo"))
    with at_most_queries(9):
        page = client.get("/clocks/").content.decode()
    assert "T0007" in page
    assert "办结" in page


def test_the_strip_asks_the_subject_s_own_module(people, client):
    started()
    started(subject_id=200)
    client.force_login(get_user_model().objects.get(username="mo"))
    with at_most_queries(8):
        shown = client.get("/clocks/of/thing/7/").content.decode()
    assert "计时中" in shown
    assert client.get("/clocks/of/thing/200/").status_code == 404
    assert client.get("/clocks/of/nothing/7/").status_code == 404


def test_the_rules_name_the_ladder_with_its_limits(people, client):
    client.force_login(get_user_model().objects.get(username="mo"))
    page = client.get("/clocks/rules/").content.decode()
    assert "投诉专员" in page
    assert "¥2,000.00" in page
    assert "SEV1" in page


def test_the_api_lists_and_reads(people, client):
    started()
    headers = {"Authorization": f"Bearer {people['mo'][2]}"}
    (line,) = client.get("/api/v1/clocks", headers=headers).json()
    assert (line["metric"], line["state"], line["subject_id"], line["left_seconds"] <= 600) == (
        "RESOLVE", "RUNNING", 7, True,
    )  # fmt: skip
    assert client.get("/api/v1/clocks/thing/200", headers=headers).status_code == 404
    assert client.get("/api/v1/clocks", headers={"Authorization": f"Bearer {people['qiu'][2]}"}).json() == []
    assert client.get("/api/v1/clocks").status_code == 401


def test_the_leader_of_the_unit_is_told_once(people):
    started()
    levels.announce_due(actor=SYSTEM)
    deliver_events()
    deliver_events()
    from carecenter.reference.notices.public import unread_count

    assert unread_count(actor=people["mo"][1]) == 1
    assert unread_count(actor=people["qiu"][1]) == 0
