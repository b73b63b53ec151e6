"""Who reaches what, and who may work."""

from datetime import date, timedelta

import pytest

from carecenter.foundation import clock
from carecenter.foundation.access import reaches
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.plain.refusals import NotPermitted, NotThere
from carecenter.foundation.testing import at_most_queries
from carecenter.reference.accounts.public import issue_token, open_account
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.access import visible_persons
from carecenter.reference.organisation.errors import CodeIsTaken
from carecenter.reference.organisation.models import Hold, QualificationKind
from carecenter.reference.organisation.types import HoldKind, UnitKind

SYSTEM = system_actor()
pytestmark = pytest.mark.django_db


@pytest.fixture
def tree():
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    east = organisation.open_unit(actor=SYSTEM, code="east", name="华东", kind=UnitKind.OFFICE, parent_id=hq.id)
    south = organisation.open_unit(actor=SYSTEM, code="south", name="华南", kind=UnitKind.OFFICE, parent_id=hq.id)
    organisation.define_role(
        actor=SYSTEM,
        code="dispatcher",
        name="派工员",
        grants={"people.view": Reach.TREE, "people.manage": Reach.TREE},
    )
    return {"hq": hq, "east": east, "south": south}


def enter(name, number, unit, *, role="dispatcher", username=""):
    user_id = open_account(actor=SYSTEM, username=username, password="Right-horse-9") if username else None
    person_id = organisation.enter_person(actor=SYSTEM, name=name, employee_no=number, unit_id=unit.id, user_id=user_id)
    if role:
        organisation.give_role(actor=SYSTEM, person_id=person_id, role_code=role)
    return person_id, user_id


def test_a_dispatcher_sees_her_own_subtree_only(tree):
    lin, lin_user = enter("林", "1", tree["east"], username="lin")
    enter("仇", "2", tree["south"])
    actor = organisation.actor_of_user(user_id=lin_user)
    assert actor.unit_path == "hq.east"
    assert [p.name for p in visible_persons(actor)] == ["林"]
    assert reaches(actor, "people.view", "hq.east.team1")
    assert not reaches(actor, "people.view", "hq.eastern")


def test_the_actor_is_found_with_one_query(tree):
    _, user = enter("林", "1", tree["east"], username="lin")
    with at_most_queries(1):
        organisation.actor_of_user(user_id=user)


def test_a_person_outside_the_reach_cannot_be_changed_and_looks_absent(tree):
    _, user = enter("林", "1", tree["east"], username="lin")
    qiu, _ = enter("仇", "2", tree["south"])
    actor = organisation.actor_of_user(user_id=user)
    with pytest.raises(NotThere):
        organisation.person_leaves(actor=actor, person_id=qiu)
    with pytest.raises(NotPermitted):
        organisation.define_role(actor=actor, code="x", name="x", grants={})
    assert organisation.persons_by_id(ids=[qiu])[qiu].active


def test_a_deputy_acts_with_the_principals_reach_between_the_days(tree):
    lin, lin_user = enter("林", "1", tree["east"], username="lin")
    qiu, _ = enter("仇", "2", tree["south"])
    today = clock.today()
    organisation.appoint_deputy(
        actor=SYSTEM, principal_id=qiu, deputy_id=lin, from_date=today, until_date=today + timedelta(days=2)
    )
    assert reaches(organisation.actor_of_user(user_id=lin_user), "people.view", "hq.south")
    with clock.standing_at(clock.now() + timedelta(days=4)):
        assert not reaches(organisation.actor_of_user(user_id=lin_user), "people.view", "hq.south")


def test_a_token_is_limited_to_its_scopes(tree):
    _, user = enter("林", "1", tree["east"], username="lin")
    secret = issue_token(actor=SYSTEM, user_id=user, name="ERP", scopes=["people.view"])
    actor = organisation.actor_of_token(token=secret)
    assert set(actor.grants) == {"people.view"}
    assert organisation.actor_of_token(token=secret + "x") is None


def test_a_code_can_be_used_once(tree):
    with pytest.raises(CodeIsTaken) as refused:
        organisation.open_unit(actor=SYSTEM, code="east", name="东", kind=UnitKind.OFFICE, parent_id=tree["hq"].id)
    assert refused.value.field == "code"


def test_a_gas_licence_counts_to_the_end_of_its_last_day(tree):
    """G6.3."""
    QualificationKind.objects.create(code="gas", name="燃气证", statutory=True)
    tie, _ = enter("铁", "3", tree["east"])
    organisation.grant_qualification(
        actor=SYSTEM,
        person_id=tie,
        kind_code="gas",
        valid_from=date(2025, 2, 1),
        valid_until=date(2026, 1, 31),
    )

    def fitness(day):
        return organisation.fitness_of_persons(ids=[tie], required=["gas"], on=day, hold_kind=HoldKind.DISPATCH)[tie]

    assert fitness(date(2026, 1, 31)).fit
    assert fitness(date(2026, 2, 1)).expired == ("gas",)
    organisation.suspend_qualification(actor=SYSTEM, person_id=tie, kind_code="gas", reason="致命差错")
    assert fitness(date(2026, 1, 31)).suspended == ("gas",)


def test_a_hold_keeps_a_person_from_jobs_until_its_source_lifts_it(tree):
    tie, _ = enter("铁", "3", tree["east"])
    for _ in range(2):
        organisation.place_hold(
            actor=SYSTEM, person_id=tie, kind=HoldKind.DISPATCH, source="bulletin:1", reason="未读公告"
        )
    assert Hold.objects.count() == 1
    today = clock.today()

    def ask():
        return organisation.fitness_of_persons(ids=[tie], required=[], on=today, hold_kind=HoldKind.DISPATCH)[tie]

    assert ask().holds == ("未读公告",)
    organisation.lift_hold(actor=SYSTEM, person_id=tie, kind=HoldKind.DISPATCH, source="bulletin:1")
    assert ask().fit
