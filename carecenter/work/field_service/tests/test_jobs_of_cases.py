"""A case waits for the job that was opened out of it, and closes its loop when the customer has signed."""

import pytest
from django.contrib.auth import get_user_model

from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.reference.organisation import public as organisation
from carecenter.work.cases import public as cases
from carecenter.work.cases.testing import pack_case_types
from carecenter.work.field_service.actions.for_cases import open_job_for_case, release_waiting_case
from carecenter.work.field_service.testing import a_world

SYSTEM = system_actor()


@pytest.fixture
def world(db):
    found = a_world()
    organisation.load_standard_calendars(actor=SYSTEM)
    pack_case_types()
    grants = dict.fromkeys(["cases.open", "cases.view", "cases.work"], Reach.TREE)
    organisation.define_role(actor=SYSTEM, code="desk", name="坐席", grants=grants)
    organisation.give_role(actor=SYSTEM, person_id=found.people["lin"], role_code="desk")
    found.actors["lin"] = organisation.actor_of_person(person_id=found.people["lin"])
    return found


def a_repair(world):
    return cases.open_case(
        actor=world.actors["lin"],
        type_code="repair",
        channel="PHONE",
        subject="不出热水",
        customer_id=world.heater.customer_id,
        values={"symptom": "no_heat"},
        reason_code="repair_no_heat",
    )


def opened(*, actor, world, case_id):
    facts = {"type_code": "WH-REPAIR", "reason": "不热"}
    return open_job_for_case(actor=actor, case_id=case_id, customer_id=world.heater.customer_id, facts=facts)


def test_the_case_waits_and_closes_by_itself_when_the_job_is_signed(world, client):
    case_id = a_repair(world)
    job_id = opened(actor=world.actors["lin"], world=world, case_id=case_id)
    assert cases.holders_of_case(case_id=case_id, holder_kind="job") == [(job_id, True)]
    client.force_login(get_user_model().objects.get(username="lin"))
    assert f"J{job_id:08d}" in client.get(f"/jobs/of-case/{case_id}/").content.decode()
    assert f"K{case_id:08d}" in client.get(f"/jobs/{job_id}/case/").content.decode()
    for _ in range(2):
        release_waiting_case(actor=SYSTEM, job_id=job_id, done=True)
    facts = cases.cases_by_id(ids=[case_id])[case_id]
    assert (facts.state.value, facts.outcome, facts.held) == ("CLOSED", "SOLVED", False)


def test_a_cancelled_job_gives_the_case_back_to_its_owner(world, client):
    case_id = a_repair(world)
    job_id = opened(actor=world.actors["lin"], world=world, case_id=case_id)
    release_waiting_case(actor=SYSTEM, job_id=job_id, done=False)
    facts = cases.cases_by_id(ids=[case_id])[case_id]
    assert (facts.state.value, facts.held) == ("RECEIVED", False)
    client.force_login(get_user_model().objects.get(username="qiu"))
    assert client.get(f"/jobs/of-case/{case_id}/").status_code in (403, 404)
    assert client.get(f"/jobs/{job_id}/case/").status_code == 404
