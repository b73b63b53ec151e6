"""A small house with an agent in the east and one in the south, and the repair standard in force."""

import pytest

from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind
from carecenter.reference.standards import public as standards
from carecenter.reference.standards.testing import a_repair

SYSTEM = system_actor()
GRANTS = dict.fromkeys(
    [
        "processes.view",
        "processes.work",
        "processes.manage",
        "standards.view",
        "standards.edit",
        "standards.approve",
        "standards.quality",
    ],
    Reach.TREE,
)


@pytest.fixture
def people():
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    for code, name in (("agent", "客服专员"), ("centre_leader", "班组长")):
        organisation.define_post(actor=SYSTEM, code=code, name=name)
    organisation.define_role(actor=SYSTEM, code="agent", name="坐席", grants=GRANTS)
    found = {}
    for number, (name, code) in enumerate([("林", "east"), ("莫", "east"), ("质", "east"), ("仇", "south")]):
        unit = organisation.unit_by_code(code=code) or organisation.open_unit(
            actor=SYSTEM, code=code, name=code, kind=UnitKind.OFFICE, parent_id=hq.id
        )
        from carecenter.reference.accounts.public import open_account

        user = open_account(actor=SYSTEM, username=f"u{number}", password="Right-horse-9")
        person = organisation.enter_person(
            actor=SYSTEM, name=name, employee_no=str(number), unit_id=unit.id, user_id=user, post_code="agent"
        )
        organisation.give_role(actor=SYSTEM, person_id=person, role_code="agent")
        found[name] = organisation.actor_of_person(person_id=person)
    return found


@pytest.fixture
def repair(people):
    return standards.publish_reviewed(actor=SYSTEM, definition=a_repair())
