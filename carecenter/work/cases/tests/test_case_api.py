"""The API of cases: opened once per key, wrong fields named, another centre refused."""

import pytest
from django.contrib.auth import get_user_model

from carecenter.foundation.testing import at_most_queries
from carecenter.work.cases.models import Case
from carecenter.work.cases.testing import a_case

BODY = {"type_code": "repair", "subject": "不热", "values": {"symptom": "no_heat"}}


@pytest.fixture
def send(world, client):
    def post(path, body, who="lin", key=""):
        client.force_login(get_user_model().objects.get(username=who))
        return client.post(
            f"/api/v1/cases/{path}", body, content_type="application/json", headers={"Idempotency-Key": key}
        )

    return post


def test_one_key_opens_one_case_with_few_statements(world, send):
    body = {**BODY, "customer_id": world.chen}
    first = send("", body, key="a")
    with at_most_queries(40):
        second = send("", body, key="b")
    assert (first.status_code, second.status_code) == (201, 201)
    assert send("", body, key="a").json() == first.json()
    assert Case.objects.count() == 2
    assert send("", {**body, "subject": "别的"}, key="a").status_code == 422


def test_every_wrong_field_is_named(world, send):
    answer = send("", {**BODY, "customer_id": world.chen, "values": {"symptom": "display"}})
    assert answer.status_code == 422
    assert "values.fault_code" in answer.content.decode()
    assert Case.objects.count() == 0


def test_write_move_resolve_and_search(world, send, client):
    case_id = a_case(world, "inquiry", subject="遥控器怎么配对")
    assert send(f"{case_id}/messages/", {"kind": "NOTE", "text": "查手册"}).status_code == 201
    assert send(f"{case_id}/moves/ACKNOWLEDGE/", {}).json()["state"] == "ACKED"
    assert send(f"{case_id}/moves/CLOSE/", {}).status_code == 409
    end = {"outcome": "EXPLAINED", "wrap_up": "consult_use", "informed_by": "CALL", "told": "已教"}
    assert send(f"{case_id}/resolution/", end).json()["state"] == "CLOSED"
    found = client.get("/api/v1/cases/", {"q": "遥控器"}).json()["cases"]
    assert [c["id"] for c in found] == [case_id]


def test_another_centre_and_a_department_are_refused(world, send, client):
    case_id = a_case(world)
    assert send(f"{case_id}/messages/", {"kind": "NOTE", "text": "x"}, who="qiu").status_code == 404
    assert client.get(f"/api/v1/cases/{case_id}").status_code == 404
    assert client.get("/api/v1/cases/").json()["cases"] == []
    assert send("", {**BODY, "customer_id": world.chen}, who="xu").status_code in (403, 404)
