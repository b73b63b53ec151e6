"""Tasks are opened once, taken by one, finished with an outcome."""

from datetime import timedelta

import pytest

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere
from carecenter.foundation.testing import at_most_queries, events_of
from carecenter.reference.accounts.public import open_account
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind
from carecenter.work.cases import public as cases
from carecenter.work.cases.errors import TaskIsDone, TaskIsTaken
from carecenter.work.cases.models import CaseTask, TaskText
from carecenter.work.cases.types import Outcome, TaskKind

SYSTEM = system_actor()
pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    grants = {"cases.view": Reach.TREE, "cases.work": Reach.TREE}
    organisation.define_role(actor=SYSTEM, code="agent", name="坐席", grants=grants)
    found = {}
    for number, (name, code) in enumerate([("林", "east"), ("莫", "east"), ("仇", "south")]):
        unit = organisation.unit_by_code(code=code) or organisation.open_unit(
            actor=SYSTEM, code=code, name=code, kind=UnitKind.OFFICE, parent_id=hq.id
        )
        user = open_account(actor=SYSTEM, username=f"u{number}", password="Right-horse-9")
        person = organisation.enter_person(
            actor=SYSTEM, name=name, employee_no=str(number), unit_id=unit.id, user_id=user
        )
        organisation.give_role(actor=SYSTEM, person_id=person, role_code="agent")
        found[name] = organisation.actor_of_person(person_id=person)
    return found


def opened(key="k1", unit="hq.east", hours=4, **more):
    return cases.open_task(
        actor=SYSTEM,
        kind=TaskKind.FOLLOW_UP,
        customer_id=None,
        about=("job", 7),
        unit_path=unit,
        due_at=clock.now() + timedelta(hours=hours),
        title_code="cases.follow_up",
        params={},
        key=key,
        **more,
    )


def test_the_same_key_opens_one_task(people):
    assert opened() == opened()
    assert len(events_of("case_task.opened")) == 1


def test_who_takes_it_keeps_it_and_who_finishes_says_what_came_of_it(people):
    task = opened(text="水不热")
    cases.take_task(actor=people["林"], task_id=task)
    cases.take_task(actor=people["林"], task_id=task)
    with pytest.raises(TaskIsTaken):
        cases.take_task(actor=people["莫"], task_id=task)
    with pytest.raises(BadInput):
        cases.finish_task(actor=people["林"], task_id=task, outcome="")
    cases.finish_task(actor=people["林"], task_id=task, outcome=Outcome.SOLVED, text="已上门")
    with pytest.raises(TaskIsDone):
        cases.finish_task(actor=people["林"], task_id=task, outcome=Outcome.SOLVED)
    assert events_of("case_task.finished")[0].facts["on_time"] is True
    assert list(TaskText.objects.order_by("id").values_list("kind", "text")) == [
        ("REQUEST", "水不热"),
        ("OUTCOME", "已上门"),
    ]
    assert len(events_of("case_task.taken")) == 1


def test_another_office_neither_sees_nor_takes_it(people):
    task = opened()
    assert cases.my_open_tasks(people["仇"]) == []
    with pytest.raises(NotThere):
        cases.take_task(actor=people["仇"], task_id=task)
    with pytest.raises(NotPermitted):
        cases.take_task(actor=people["林"].limited_to(frozenset({"cases.view"})), task_id=task)
    assert CaseTask.objects.get(pk=task).owner_id is None


def test_my_tasks_are_mine_and_nobodys_the_most_urgent_first(people):
    late, soon, foreign = opened("a", hours=9), opened("b", hours=1), opened("c", hours=2)
    cases.take_task(actor=people["莫"], task_id=foreign)
    with at_most_queries(1):
        found = cases.my_open_tasks(people["林"])
    assert [task.id for task in found] == [soon, late]
    assert cases.count_of_my_open_tasks(people["莫"]) == 3


def test_pages_work_for_the_office_and_refuse_another(people, client):
    from django.contrib.auth import get_user_model

    task = opened(text="<script>alert(1)</script>")
    client.force_login(get_user_model().objects.get(username="u2"))
    assert client.get(f"/tasks/{task}/").status_code == 404
    assert "G0000" not in client.get("/tasks/").content.decode()
    client.force_login(get_user_model().objects.get(username="u0"))
    with at_most_queries(9):
        page = client.get("/tasks/").content.decode()
    assert f"G{task:08d}" in page
    detail = client.get(f"/tasks/{task}/").content.decode()
    assert "&lt;script&gt;" in detail
    assert "<script>alert" not in detail
    assert client.post(f"/tasks/{task}/outcome/", {"outcome": ""}).status_code == 422
    client.post(f"/tasks/{task}/owner/")
    assert client.post(f"/tasks/{task}/outcome/", {"outcome": "SOLVED", "text": "好"}).status_code == 302
    assert CaseTask.objects.get(pk=task).outcome == "SOLVED"
