"""Two centres, two agents with telephones, one hotline, a line whose clock the test moves."""

from datetime import UTC, datetime

import pytest

from carecenter.contact.routing import public as routing
from carecenter.contact.routing.types import Channel
from carecenter.contact.telephony.testing import open_line
from carecenter.contact.telephony.types import CallState  # noqa: F401  (tests read it from here)
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.reference.accounts.public import open_account
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind

SYSTEM = system_actor()
NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


@pytest.fixture
def people(db):
    """Lin and Wu of Nanjing, Bai of Guangzhou, Mo who leads Nanjing."""
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    grants = {"calls.view": Reach.OWN, "calls.take": Reach.TREE, "customers.view": Reach.NATION,
              "routing.serve": Reach.OWN}  # fmt: skip
    organisation.define_role(actor=SYSTEM, code="agent", name="坐席", grants=grants)
    leads = {
        **grants, "routing.view": Reach.TREE, "routing.lead": Reach.TREE, "calls.view": Reach.TREE,
        "calls.supervise": Reach.TREE, "calls.listen": Reach.TREE, "calls.menus": Reach.NATION,
    }  # fmt: skip
    organisation.define_role(actor=SYSTEM, code="leader", name="班长", grants=leads)
    units = {
        code: organisation.open_unit(actor=SYSTEM, code=code, name=code, kind=UnitKind.CENTRE, parent_id=hq.id)
        for code in ("hotline", "hotline_yue")
    }
    no_wrap = {"wrap_seconds": 0}
    define = routing.define_queue
    define(actor=SYSTEM, code="hotline", name="热线", channel=Channel.CALL, unit_code="hotline", settings=no_wrap)
    define(
        actor=SYSTEM, code="hotline_yue", name="粤语", channel=Channel.CALL, unit_code="hotline_yue", settings=no_wrap
    )
    define(actor=SYSTEM, code="callback", name="回拨", channel=Channel.CALLBACK, unit_code="hq", settings=no_wrap)
    found = {}
    for number, (name, unit, role) in enumerate(
        [
            ("林", "hotline", "agent"),
            ("吴", "hotline", "agent"),
            ("白", "hotline_yue", "agent"),
            ("莫", "hotline", "leader"),
        ]
    ):
        user = open_account(actor=SYSTEM, username=f"u{number}", password="Right-horse-9")
        person = organisation.enter_person(
            actor=SYSTEM, name=name, employee_no=str(number), unit_id=units[unit].id, user_id=user
        )
        organisation.give_role(actor=SYSTEM, person_id=person, role_code=role)
        found[name] = organisation.actor_of_person(person_id=person)
    return found


@pytest.fixture
def line(people):
    """The line at noon, with a hotline and its menu."""
    return open_line(NOON)
