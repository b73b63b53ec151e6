"""Stock for tests of this module and those above: a brand that keeps it, parts, stores with something in them."""

from dataclasses import dataclass

from django.apps import apps

from carecenter.foundation.plain.actors import Actor, Reach, system_actor
from carecenter.reference.accounts.public import open_account
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.equipment.testing import small_catalogue
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind
from carecenter.reference.providers import public as providers
from carecenter.work.stock.actions.goods import receive_goods
from carecenter.work.stock.actions.stores import open_store, open_stores_of_providers
from carecenter.work.stock.models import StockPolicy, Store
from carecenter.work.stock.types import Line, StoreKind

SYSTEM = system_actor("test")
PASSWORD = "Right-horse-9"
ANODE, HEATER, TANK = "P-ANODE", "P-HEATER", "P-TANK"
GRANTS = {
    "keeper": dict.fromkeys(["stock.view", "stock.keep", "stock.approve", "stock.supply"], Reach.NATION),
    "provider_manager": dict.fromkeys(["stock.view", "stock.keep", "stock.approve"], Reach.TREE),
    "technician": dict.fromkeys(["stock.view", "stock.carry"], Reach.OWN),
    "agent": {"catalogue.view": Reach.NATION},
}
PEOPLE = (
    ("ku", "keeper", "hq"),
    ("bao", "keeper", "hq"),
    ("gao", "provider_manager", "gao"),
    ("tie", "technician", "gao"),
    ("lu", "technician", "gao"),
    ("su", "provider_manager", "su"),
    ("wu", "technician", "su"),
    ("lin", "agent", "nanjing"),
)


@dataclass
class StockWorld:
    """Who and what a test meets: actors, accounts and persons by name, stores by name."""

    actors: dict[str, Actor]
    users: dict[str, int]
    people: dict[str, int]
    stores: dict[str, int]
    providers: dict[str, int]


def a_stock_world() -> StockWorld:
    """Make keepers Ku and Bao of the brand, Provider Gao with Tie and Lu, Provider Su with Wu, and agent Lin."""
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    office = organisation.open_unit(
        actor=SYSTEM, code="nanjing", name="南京办事处", kind=UnitKind.OFFICE, parent_id=hq.id, regions=["32"]
    )
    for code, grants in GRANTS.items():
        organisation.define_role(actor=SYSTEM, code=code, name=code, grants=grants)
    apps.get_model("organisation", "Post").objects.get_or_create(code="technician", defaults={"name": "技师"})
    firms = {
        code: providers.enter_provider(actor=SYSTEM, name=name, unit_code=code, parent_unit_id=office.id, admitted=True)
        for code, name in (("gao", "高氏安装"), ("su", "苏氏安装"))
    }
    people, users = {}, {}
    for name, role, unit in PEOPLE:
        people[name], users[name] = a_member(name, role, unit)
    small_catalogue()
    keep_stock()
    actors = {name: organisation.actor_of_person(person_id=person_id) for name, person_id in people.items()}
    return StockWorld({n: a for n, a in actors.items() if a}, users, people, stores(), firms)


def a_member(name: str, role: str, unit_code: str) -> tuple[int, int]:
    """Enter a person with an account and a role; return her id and the account's."""
    unit = organisation.unit_by_code(code=unit_code)
    user_id = open_account(actor=SYSTEM, username=name, password=PASSWORD)
    person_id = organisation.enter_person(
        actor=SYSTEM,
        name={"ku": "库师傅", "bao": "包管理", "tie": "铁师傅", "lu": "陆师傅", "wu": "吴师傅"}.get(name, name),
        employee_no=name,
        unit_id=unit.id if unit else 0,
        post_code="technician" if role == "technician" else "",
        user_id=user_id,
    )
    organisation.give_role(actor=SYSTEM, person_id=person_id, role_code=role)
    return person_id, user_id


def keep_stock(**rules: object) -> None:
    """Let the brand keep stock: three parts, one of them with serials, a brand's store, those of the providers."""
    StockPolicy.objects.update_or_create(pk=1, defaults={"keeps_stock": True, **rules})
    for code, name, component, has_serial in (
        (ANODE, "镁棒", "ANODE", False),
        (HEATER, "加热管", "ELEMENT", False),
        (TANK, "内胆", "TANK", True),
    ):
        catalogue.define_part(
            actor=SYSTEM, code=code, name=name, line_codes=["ES"], component=component, has_serial=has_serial
        )
    hq = organisation.unit_by_code(code="hq")
    open_store(actor=SYSTEM, code="main", name="总仓", unit_path=hq.path if hq else "hq")
    open_stores_of_providers(SYSTEM)


def fill(store_id: int, **quantities: int) -> None:
    """Put parts into a store: fill(store, anode=3, tank=2); tanks get the serials T<store>-1, T<store>-2 …"""
    codes = {"anode": ANODE, "heater": HEATER, "tank": TANK}
    lines = []
    for name, quantity in quantities.items():
        serials = tuple(f"T{store_id}-{n}" for n in range(1, quantity + 1)) if name == "tank" else ()
        lines.append(Line(codes[name], quantity, serials))
    receive_goods(actor=SYSTEM, store_id=store_id, lines=lines)


def stores() -> dict[str, int]:
    """Return the stores: main, a provider's by its unit's code, a van by its technician's number."""
    found = {"main": Store.objects.get(code="main").pk}
    for store in Store.objects.exclude(kind=StoreKind.HQ).select_related("person"):
        found[store.person.employee_no if store.person else store.unit_path.rpartition(".")[2]] = store.pk
    return found
