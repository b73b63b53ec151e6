"""The dispatcher's desk: works, refuses a stranger, refuses another reach, few queries."""

import json
from datetime import timedelta

import pytest
from django.apps import apps
from django.urls import reverse

from carecenter.foundation import clock
from carecenter.foundation.testing import at_most_queries
from carecenter.work.dispatch import public as dispatch
from carecenter.work.field_service import public as field_service

pytestmark = pytest.mark.django_db
PAGES = ("day_board", "day_board_data", "day_board_conflicts", "day_board_job", "live_board")


@pytest.fixture
def planned():
    from carecenter.desks.dispatch_desk.tests.test_board_in_browser import a_planned_world

    return a_planned_world()


@pytest.fixture
def as_(planned, client):
    def sign_in(name):
        client.force_login(apps.get_model("accounts", "User").objects.get(pk=planned[0].users[name]))
        return client

    return sign_in


def asked(planned, **more):
    return {"provider": planned[0].provider_id, "day": planned[1].isoformat()} | more


def test_a_stranger_is_sent_to_sign_in_and_a_technician_is_refused(planned, client, as_):
    for name in PAGES:
        assert client.get(reverse(name)).status_code == 302
    for name in ("move", "undo", "plan", "publish"):
        assert client.post(reverse(f"day_board_{name}"), asked(planned)).status_code == 302
    tie = as_("tie")
    for name in PAGES[:4]:
        assert tie.get(reverse(name), asked(planned)).status_code == 403


def test_another_office_finds_no_such_day_and_changes_nothing(planned, as_):
    qiu = as_("qiu")
    for name in PAGES[:4]:
        assert qiu.get(reverse(name), asked(planned, job=planned[2][0])).status_code == 404
    for name in ("move", "undo", "plan", "publish"):
        given = asked(planned, job=planned[2][0], who=planned[0].tie_id, version=1)
        assert qiu.post(reverse(f"day_board_{name}"), given).status_code == 404
    actor = planned[0].actors["gao"]
    assert actor
    day = apps.get_model("dispatch", "PlanDay").objects.get()
    assert (day.version, day.published_version) == (1, None)


def test_the_data_hold_technicians_stops_and_no_name_of_a_customer(planned, as_):
    found = as_("gao").get(reverse("day_board_data"), asked(planned)).json()
    assert {each["title"] for each in found["people"]} == {"铁师傅", "陆师傅"}
    assert {stop["job"] for stop in found["stops"] if stop["job"]} == set(planned[2])
    assert "陈" not in str(found) and "138" not in str(found)


def test_a_second_dispatcher_gets_a_clear_message_and_nothing_is_doubled(planned, as_):
    deliver = planned[2][2]
    gao = as_("gao")
    given = asked(planned, job=deliver, who=0, version=1)
    assert gao.post(reverse("day_board_move"), given).json() == {"version": 2}
    answer = gao.post(reverse("day_board_move"), given)
    assert answer.status_code == 409 and "刚刚被改过" in answer.json()["said"]
    undone = gao.post(reverse("day_board_undo") + f"?provider={planned[0].provider_id}&day={planned[1]}&version=2")
    assert undone.json() == {"version": 3}


def test_what_would_break_is_said_before_and_refused_after(planned, as_):
    install, lu = planned[2][0], planned[0].people["lu"]
    gao = as_("gao")
    warned = gao.get(reverse("day_board_conflicts"), asked(planned, job=install)).json()
    assert warned == {str(planned[0].tie_id): "", str(lu): "没有证书 电工证"}
    answer = gao.post(reverse("day_board_move"), asked(planned, job=install, who=lu, second=32400, version=1))
    assert (answer.status_code, answer.json()["said"]) == (422, "不能这样安排：没有证书 电工证。")


def test_publishing_by_a_form_assigns_and_says_so(planned, as_):
    gao = as_("gao")
    answer = gao.post(reverse("day_board_publish"), asked(planned, version=1), follow=True)
    assert "已发布" in answer.content.decode()
    assert all(job.technician_id for job in field_service.jobs_by_id(ids=planned[2]).values())


def test_pages_need_few_queries_however_many_jobs_there_are(planned, as_):
    gao = as_("gao")
    for name, most in (("day_board", 24), ("day_board_data", 20), ("day_board_job", 42), ("live_board", 14)):
        gao.get(reverse(name), asked(planned, job=planned[2][0]))
        with at_most_queries(most):
            gao.get(reverse(name), asked(planned, job=planned[2][0]))


def test_the_live_board_counts_stage_age_and_lateness_of_the_reach_only(planned, as_):
    jobs = apps.get_model("field_service", "Job").objects
    jobs.filter(pk=planned[2][0]).update(due_at=clock.now() - timedelta(hours=3))
    jobs.filter(pk=planned[2][1]).update(state_since=clock.now() - timedelta(hours=30))
    found = dispatch.count_board(unit_path=planned[0].office_path)
    assert (found["open"], found["late"]) == (3, 1)
    assert found["stages"]["BOOKED"] == [[2, 1], [0, 0], [0, 0], [1, 0], [0, 0]]
    assert found["provinces"] == [["32", "江苏省", 3, 1]]
    assert found["providers"] == [[planned[0].provider_id, "高氏安装", 3, 1]]
    assert [row[0] for row in found["red"]] == [planned[2][0]]
    assert dispatch.count_board(unit_path="hq.suzhou")["open"] == 0
    packet = json.dumps("高氏安装")[1:-1]
    assert packet in as_("lin").get(reverse("live_board")).content.decode()
    assert packet not in as_("qiu").get(reverse("live_board")).content.decode()
