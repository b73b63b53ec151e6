"""The pages of process tasks."""

import pytest
from django.contrib.auth import get_user_model

from carecenter.foundation.testing import at_most_queries
from carecenter.work.processes import public as processes

from .conftest import SYSTEM

pytestmark = pytest.mark.django_db


def signed_in(client, username):
    client.force_login(get_user_model().objects.get(username=username))


def test_a_task_is_found_taken_and_finished_by_its_post(people, repair, client):
    processes.start_process(actor=SYSTEM, version_id=repair, subject=("thing", 1), unit_path="hq.east")
    task = processes.state_of(("thing", 1)).tasks[0]
    assert client.get(f"/process-tasks/{task.id}/").status_code in {302, 401, 403}
    signed_in(client, "u0")
    with at_most_queries(20):
        assert "record" in client.get("/process-tasks/").content.decode()
    with at_most_queries(20):
        assert client.get(f"/process-tasks/{task.id}/").status_code == 200
    assert client.post(f"/process-tasks/{task.id}/owner/").status_code == 302
    assert client.post(f"/process-tasks/{task.id}/outcome/", {"text": "好了"}).status_code == 302
    assert processes.state_of(("thing", 1)).at == "repair"
    again = processes.state_of(("thing", 1)).tasks[0]
    assert client.post(f"/process-tasks/{again.id}/outcome/", {}).status_code == 422
    assert processes.state_of(("thing", 1)).at == "repair"


def test_another_reach_sees_no_task(people, repair, client):
    processes.start_process(actor=SYSTEM, version_id=repair, subject=("thing", 1), unit_path="hq.east")
    task = processes.state_of(("thing", 1)).tasks[0]
    signed_in(client, "u3")
    assert "record" not in client.get("/process-tasks/?whose=all").content.decode()
    assert client.get(f"/process-tasks/{task.id}/").status_code == 404
    assert client.post(f"/process-tasks/{task.id}/outcome/", {}).status_code == 404
