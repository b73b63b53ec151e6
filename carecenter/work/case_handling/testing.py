"""The house of the water-heater pack with Lin, her leader Mo, Guan of customer care, and Mrs Chen."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from carecenter.foundation.packs import load_pack
from carecenter.foundation.plain.actors import Actor, system_actor
from carecenter.reference.accounts.public import open_account
from carecenter.reference.customers import public as customers
from carecenter.reference.customers.types import AddressInput
from carecenter.reference.organisation import public as organisation
from carecenter.work.cases import public as cases

SYSTEM = system_actor()
PASSWORD = "Right-horse-9"
PACK = Path(__file__).parents[3] / "packs" / "water_heater"
SECTIONS = ("organisation", "roles", "calendars", "grading", "service_levels", "processes", "case_types",
            "case_handling", "queues")  # fmt: skip
PEOPLE = (
    ("lin", "林晓梅", "agent", "agent", "centre_nanjing_hotline"),
    ("wei", "魏然", "agent", "agent", "centre_nanjing_hotline"),
    ("mo", "莫丽华", "centre_leader", "leader", "centre_nanjing"),
    ("guan", "关心怡", "care_agent", "care", "centre_nanjing_care"),
    ("bai", "白志强", "agent", "agent", "centre_guangzhou_hotline"),
)


@dataclass
class House:
    """Who and what a test meets."""

    chen: int
    people: dict[str, int]

    def actor(self, login: str) -> Actor:
        """Return a person as an actor."""
        found = organisation.actor_of_person(person_id=self.people[login])
        assert found is not None
        return found

    def case(self, type_code: str = "inquiry", who: str = "lin", **more: Any) -> int:
        """Open a case of Mrs Chen."""
        values: dict[str, dict[str, Any]] = {
            "inquiry": {"topic": "use"},
            "complaint": {"ground": "late", "wanted": ["apology"]},
            "safety": {"hazard": "gas", "valve_closed": True, "people_out": True, "place": "建邺区江东中路 1 号"},
        }
        facts: dict[str, Any] = {
            "channel": "PHONE",
            "subject": "热水器的事",
            "customer_id": self.chen,
            "values": values[type_code],
        }
        return cases.open_case(actor=self.actor(who), type_code=type_code, **{**facts, **more})


def part_of_pack(folder: Path) -> Path:
    """Copy what a case needs of the pack into a folder: tests need not wait for prices, parts and voice menus."""
    header = yaml.safe_load((PACK / "pack.yaml").read_text(encoding="utf-8"))
    header["sections"] = {name: module for name, module in header["sections"].items() if name in SECTIONS}
    (folder / "pack.yaml").write_text(yaml.safe_dump(header, allow_unicode=True), encoding="utf-8")
    for name in SECTIONS:
        shutil.copy(PACK / f"{name}.yaml", folder)
    return folder


def a_house() -> House:
    """Load what a case needs of the pack and enter everybody."""
    with tempfile.TemporaryDirectory() as folder:
        load_pack(actor=SYSTEM, folder=part_of_pack(Path(folder)))
    people = {}
    for login, name, post, role, unit in PEOPLE:
        found = organisation.unit_by_code(code=unit)
        user = open_account(actor=SYSTEM, username=login, password=PASSWORD)
        people[login] = organisation.enter_person(
            actor=SYSTEM, name=name, employee_no=login, unit_id=found.id, post_code=post, user_id=user
        )
        centre = organisation.unit_by_code(code="_".join(unit.split("_")[:2]))
        organisation.give_role(actor=SYSTEM, person_id=people[login], role_code=role, unit_id=centre.id)
    chen = customers.enter_customer(
        actor=SYSTEM,
        name="陈美珍",
        phone="13770009753",
        address=AddressInput(text="江苏省南京市秦淮区瞻园路 90 号"),
        source="IMPORT",
    )
    return House(chen.id, people)


@contextmanager
def house_standing() -> Iterator[House]:
    """Keep a house for a while: publishing twelve standards takes longer than any test in it."""
    with transaction.atomic():
        yield a_house()
        transaction.set_rollback(True)
