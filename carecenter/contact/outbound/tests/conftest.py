"""One centre with two agents and a leader, and a line whose clock the test moves."""

from datetime import UTC, datetime

import pytest

from carecenter.contact.routing import public as routing
from carecenter.contact.routing.types import Channel
from carecenter.contact.telephony.testing import open_line
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.reference.accounts.public import open_account
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind

SYSTEM = system_actor()
NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


@pytest.fixture
def people(db):
    """Lin and Wu take calls, Mo leads them, Zhang leads another centre."""
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    for code in ("hotline", "other"):
        organisation.open_unit(actor=SYSTEM, code=code, name=code, kind=UnitKind.CENTRE, parent_id=hq.id)
    works = {"calls.take": Reach.TREE, "calls.view": Reach.OWN, "customers.view": Reach.NATION,
             "routing.serve": Reach.OWN}  # fmt: skip
    organisation.define_role(actor=SYSTEM, code="agent", name="坐席", grants=works)
    leads = {**works, "calls.supervise": Reach.TREE, "care.view": Reach.NATION, "surveys.view": Reach.NATION}
    organisation.define_role(actor=SYSTEM, code="leader", name="班长", grants=leads)
    routing.define_queue(
        actor=SYSTEM, code="hotline", name="热线", channel=Channel.CALL, unit_code="hotline",
        settings={"wrap_seconds": 0},
    )  # fmt: skip
    found = {}
    places = [("林", "hotline", "agent"), ("吴", "hotline", "agent"), ("莫", "hotline", "leader"),
              ("张", "other", "leader")]  # fmt: skip
    for number, (name, unit, role) in enumerate(places):
        user = open_account(actor=SYSTEM, username=f"u{number}", password="Right-horse-9")
        unit_id = organisation.unit_by_code(code=unit).id
        who = {"name": name, "employee_no": str(number), "unit_id": unit_id, "user_id": user}
        person = organisation.enter_person(actor=SYSTEM, **who)
        organisation.give_role(actor=SYSTEM, person_id=person, role_code=role)
        found[name] = organisation.actor_of_person(person_id=person)
    return found


@pytest.fixture
def line(people):
    """The line at noon."""
    return open_line(NOON)
