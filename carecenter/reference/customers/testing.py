"""A small country with customers, for tests of this and higher modules."""

from carecenter.foundation.plain.actors import Actor, Reach, system_actor
from carecenter.reference.accounts.public import issue_token, open_account
from carecenter.reference.customers.public import enter_customer
from carecenter.reference.customers.types import AddressInput, EnteredCustomer
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind

SYSTEM = system_actor()
HOME = AddressInput(text="江苏省南京市鼓楼区中山北路30号5幢201室")
EVERYTHING = ("view", "edit", "reveal", "merge", "export")


def open_country() -> dict[str, int]:
    """Open headquarters with an office in Nanjing and one in Guangzhou; return their ids by code."""
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    units = {"hq": hq.id}
    for code, name, region in (("nanjing", "南京", "3201"), ("guangzhou", "广州", "4401")):
        unit = organisation.open_unit(
            actor=SYSTEM, code=code, name=name, kind=UnitKind.OFFICE, parent_id=hq.id, regions=[region]
        )
        units[code] = unit.id
    return units


def enter(name: str = "陈雅琴", phone: str = "13812345678", address: AddressInput = HOME) -> EnteredCustomer:
    """Enter Mrs Chen, or somebody else."""
    return enter_customer(actor=SYSTEM, name=name, phone=phone, address=address, source="TEST")


def person(units: dict[str, int], name: str, unit: str, reach: Reach, *permissions: str) -> tuple[int, Actor, str]:
    """Enter a person with customers' permissions; return her account's id, herself as actor and an API token."""
    grants = {f"customers.{each}": reach for each in permissions}
    organisation.define_role(actor=SYSTEM, code=f"role_{name}", name=name, grants=grants)
    user_id = open_account(actor=SYSTEM, username=name, password="Right-horse-9")
    person_id = organisation.enter_person(
        actor=SYSTEM, name=name, employee_no=name, unit_id=units[unit], user_id=user_id
    )
    organisation.give_role(actor=SYSTEM, person_id=person_id, role_code=f"role_{name}")
    token = issue_token(actor=SYSTEM, user_id=user_id, name="test", scopes=list(grants) or ["people.view"])
    actor = organisation.actor_of_person(person_id=person_id)
    assert actor is not None
    return user_id, actor, token
