"""A small world for tests: two offices, agents, a lead, a verifier, Mrs Chen with one heater, the pack's types."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from carecenter.foundation.packs.sections import LoadContext, PackView
from carecenter.foundation.plain.actors import Actor, Reach, system_actor
from carecenter.reference.accounts.public import open_account
from carecenter.reference.equipment.testing import Heater, a_heater, small_catalogue
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind
from carecenter.work.cases import public as cases
from carecenter.work.cases.actions.pack import CaseTypes, load_case_types

SYSTEM = system_actor()
PASSWORD = "Right-horse-9"
AGENT = "cases.view cases.work cases.open customers.view customers.edit equipment.view"
ROLES = {
    "agent": AGENT,
    "verifier": f"{AGENT} cases.verify",
    "lead": f"{AGENT} cases.verify cases.lead",
    "department": "cases.view cases.work",
}
PEOPLE = (
    ("lin", "林", "agent", "nanjing"),
    ("wei", "魏", "verifier", "nanjing"),
    ("mo", "莫", "lead", "nanjing"),
    ("qiu", "仇", "agent", "suzhou"),
    ("xu", "徐", "department", "store"),
    ("fan", "范", "department", "factory"),
)


def _reaches(grants: str) -> dict[str, Reach]:
    return {g: Reach.NATION if g.startswith(("customers", "equipment")) else Reach.TREE for g in grants.split()}


@dataclass
class World:
    """Who and what a test meets."""

    unit_path: str
    heater: Heater
    actors: dict[str, Actor]
    people: dict[str, int]

    @property
    def chen(self) -> int:
        """Return Mrs Chen."""
        return self.heater.customer_id


def pack_case_types(folder: Path | None = None) -> None:
    """Load the types, reasons and texts of the water heater pack."""
    path = (folder or Path(__file__).parents[3] / "packs" / "water_heater") / "case_types.yaml"
    data = CaseTypes.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    load_case_types(data, LoadContext(SYSTEM, PackView({})))


def a_world() -> World:
    """Make the world."""
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    units = {
        code: organisation.open_unit(actor=SYSTEM, code=code, name=name, kind=kind, parent_id=hq.id)
        for code, name, kind in (
            ("nanjing", "南京中心", UnitKind.CENTRE),
            ("suzhou", "苏州中心", UnitKind.CENTRE),
            ("store", "新街口店", UnitKind.STORE),
            ("factory", "总装厂", UnitKind.FACTORY),
        )
    }
    for code, grants in ROLES.items():
        organisation.define_role(actor=SYSTEM, code=code, name=code, grants=_reaches(grants))
    people = {}
    for login, name, role, unit in PEOPLE:
        user = open_account(actor=SYSTEM, username=login, password=PASSWORD)
        people[login] = organisation.enter_person(
            actor=SYSTEM, name=name, employee_no=login, unit_id=units[unit].id, user_id=user
        )
        organisation.give_role(actor=SYSTEM, person_id=people[login], role_code=role)
    organisation.load_standard_calendars(actor=SYSTEM)
    pack_case_types()
    heater = a_heater(model_id=small_catalogue()["MC-E60"], unit_path=units["nanjing"].path)
    actors = {name: organisation.actor_of_person(person_id=person) for name, person in people.items()}
    return World(units["nanjing"].path, heater, {n: a for n, a in actors.items() if a}, people)


def a_case(world: World, type_code: str = "inquiry", who: str = "lin", **more: Any) -> int:
    """Open a case of Mrs Chen with a filled form."""
    values = {
        "inquiry": {"topic": "use"},
        "complaint": {"ground": "late", "wanted": ["apology"]},
        "external": {"source": "12315", "source_number": "3201-7"},
        "repair": {"symptom": "no_heat"},
        "safety": {"hazard": "gas", "valve_closed": True, "people_out": True, "place": "建邺区江东中路 1 号"},
    }
    facts: dict[str, Any] = {
        "channel": "PHONE",
        "subject": "洗澡时热水器不出热水",
        "customer_id": world.chen,
        "values": values.get(type_code, {}),
    }
    return cases.open_case(actor=world.actors[who], type_code=type_code, **{**facts, **more})
