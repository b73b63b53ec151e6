"""Three people of three departments through whose hands a standard goes."""

import pytest

from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.reference.accounts.public import open_account
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind

SYSTEM = system_actor()
EVERYTHING = ["standards.view", "standards.edit", "standards.approve", "standards.quality"]


@pytest.fixture
def people(client):
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    for code in ("agent", "centre_leader"):
        organisation.define_post(actor=SYSTEM, code=code, name=code)
    grants = dict.fromkeys(EVERYTHING, Reach.NATION)
    organisation.define_role(actor=SYSTEM, code="owner", name="归口", grants=grants)
    found = {}
    for number, (name, unit_code) in enumerate([("起草", "service"), ("部门", "repair"), ("质管", "quality")]):
        unit = organisation.open_unit(
            actor=SYSTEM, code=unit_code, name=unit_code, kind=UnitKind.DEPARTMENT, parent_id=hq.id
        )
        user = open_account(actor=SYSTEM, username=f"u{number}", password="Right-horse-9")
        person = organisation.enter_person(
            actor=SYSTEM, name=name, employee_no=str(number), unit_id=unit.id, user_id=user
        )
        organisation.give_role(actor=SYSTEM, person_id=person, role_code="owner")
        found[name] = organisation.actor_of_person(person_id=person)
        found[f"{name}-user"] = user
    return found
