"""The first page fits the one who opens it, in at most twelve queries, and shows her reach only."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.urls import reverse

from carecenter.desks.home.queries.cards import desk_for
from carecenter.desks.home.rules.desks import DeskKind, desk_of
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.testing import at_most_queries, person_actor
from carecenter.reference.accounts.public import open_account
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind
from carecenter.work.cases.public import open_task
from carecenter.work.cases.types import TaskKind

User = get_user_model()
SYSTEM = system_actor()
MANAGER = ["jobs.view", "jobs.dispatch", "rankings.run", "rankings.view", "surveys.view", "cases.work", "cases.view"]
ROLES = {
    "admin": (["system.operate", "jobs.view", "surveys.view", "accounts.manage"], DeskKind.ADMIN),
    "manager": (MANAGER, DeskKind.MANAGER),
    "dispatcher": (["jobs.view", "jobs.dispatch", "cases.work", "cases.view", "customers.view"], DeskKind.DISPATCHER),
    "agent": (["jobs.view", "cases.work", "sales.register", "surveys.view", "customers.view"], DeskKind.AGENT),
    "provider_manager": (["jobs.view", "jobs.accept", "surveys.view", "rankings.view"], DeskKind.PROVIDER),
    "technician": (["jobs.perform", "rankings.view"], DeskKind.TECHNICIAN),
    "finance": (["settlement.view", "settlement.manage", "settlement.pay", "rankings.view"], DeskKind.FINANCE),
    "care": (["care.work", "cases.work", "jobs.view", "surveys.view"], DeskKind.CARE),
    "guide": (["sales.register", "sales.view"], DeskKind.GUIDE),
    "nobody": ([], DeskKind.PLAIN),
}
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", ROLES)
def test_every_role_of_the_pack_has_its_desk(role):
    permissions, kind = ROLES[role]
    assert desk_of(person_actor(1, "hq", Reach.TREE, *permissions)) is kind


@pytest.fixture
def units():
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    return {
        name: organisation.open_unit(actor=SYSTEM, code=name, name=name, kind=UnitKind.OFFICE, parent_id=hq.id)
        for name in ("east", "south")
    } | {"hq": hq}


def sign_in(client, units, role, unit="east"):
    permissions, _ = ROLES[role]
    organisation.define_role(actor=SYSTEM, code=role, name=role, grants=dict.fromkeys(permissions, Reach.TREE))
    user_id = open_account(actor=SYSTEM, username=role, password="Right-horse-9")
    person = organisation.enter_person(
        actor=SYSTEM, name="林晓", employee_no=role, unit_id=units[unit].id, user_id=user_id
    )
    organisation.give_role(actor=SYSTEM, person_id=person, role_code=role)
    client.force_login(User.objects.get(pk=user_id))
    return organisation.actor_of_person(person_id=person)


@pytest.mark.parametrize("role", [name for name in ROLES if name not in ("technician", "guide")])
def test_the_page_needs_at_most_twelve_queries(client, units, role):
    sign_in(client, units, role)
    client.get(reverse("home"))
    with at_most_queries(12):
        answer = client.get(reverse("home"))
    assert answer.status_code == 200
    assert "林晓" in answer.content.decode()


def test_a_stranger_is_led_to_the_sign_in(client, units):
    assert client.get(reverse("home"))["Location"].startswith(reverse("account_login"))


def test_a_person_without_any_role_is_told_whom_to_ask(client, units):
    sign_in(client, units, "nobody")
    assert "请联系管理员授予角色" in client.get(reverse("home")).content.decode()


def test_a_task_of_another_office_stays_there(client, units):
    organisation.define_role(actor=SYSTEM, code="x", name="x", grants={})
    for unit in ("east", "south"):
        open_task(
            actor=SYSTEM,
            kind=TaskKind.FOLLOW_UP,
            customer_id=None,
            about=("job", 1),
            unit_path=units[unit].path,
            due_at=clock.now() + timedelta(hours=4),
            title_code=f"call_{unit}",
            params={},
            key=unit,
        )
    lin = sign_in(client, units, "agent")
    rows = desk_for(actor=lin, kind=DeskKind.AGENT).rows[0].lines
    assert [line.title for line in rows] == ["call_east"]
    page = client.get(reverse("home")).content.decode()
    assert "call_east" in page and "call_south" not in page


def test_the_health_command_speaks_json():
    said = StringIO()
    call_command("health", stdout=said)
    facts = json.loads(said.getvalue())
    assert facts["ok"] is True
    assert facts["dead_letters"] == 0
    assert facts["database_bytes"] > 1_000_000
