"""A shop in the small world of field service: guide Xu of a Nanjing store, agent Bo, the online store."""

from dataclasses import dataclass
from typing import Any

from carecenter.foundation.plain.actors import Actor, Reach
from carecenter.reference.accounts.public import open_account
from carecenter.reference.customers.types import AddressInput
from carecenter.reference.equipment.testing import small_catalogue
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind
from carecenter.work.field_service.testing import PASSWORD, SYSTEM, World, a_world
from carecenter.work.sales.public import register_sale
from carecenter.work.sales.types import SaleOutcome

GUIDE = {"sales.register": Reach.TREE, "sales.view": Reach.TREE}
_DESK = (
    "sales.register sales.view sales.cancel sales.import sales.export care.view care.work cases.view cases.work"
    " customers.view jobs.view"
)
DESK = dict.fromkeys(_DESK.split(), Reach.TREE)
ADDRESS = AddressInput(text="江苏省南京市鼓楼区中山北路 88 号 3 幢 502 室")


@dataclass
class Shop:
    """Who sells what where."""

    world: World
    models: dict[str, int]
    xu: Actor
    bo: Actor
    users: dict[str, int]
    store_code: str = "xinjiekou"


def a_shop() -> Shop:
    """Open the shop."""
    world = a_world()
    nanjing, hq = organisation.unit_by_code(code="nanjing"), organisation.unit_by_code(code="hq")
    assert nanjing and hq
    store = organisation.open_unit(
        actor=SYSTEM, code="xinjiekou", name="新街口旗舰店", kind=UnitKind.STORE, parent_id=nanjing.id
    )
    organisation.open_unit(actor=SYSTEM, code="tmall", name="天猫旗舰店", kind=UnitKind.STORE, parent_id=hq.id)
    organisation.define_role(actor=SYSTEM, code="guide", name="导购", grants=GUIDE)
    organisation.define_role(actor=SYSTEM, code="desk", name="坐席", grants=DESK)
    users, actors = dict(world.users), {}
    for name, role, unit_id in (("xu", "guide", store.id), ("bo", "desk", hq.id), ("zhou", "desk", nanjing.id)):
        users[name] = open_account(actor=SYSTEM, username=name, password=PASSWORD)
        person = organisation.enter_person(
            actor=SYSTEM, name={"xu": "徐导购"}.get(name, name), employee_no=name, unit_id=unit_id, user_id=users[name]
        )
        organisation.give_role(actor=SYSTEM, person_id=person, role_code=role)
        actors[name] = organisation.actor_of_person(person_id=person)
    world.actors.update({name: actor for name, actor in actors.items() if actor})
    return Shop(world, small_catalogue(), world.actors["xu"], world.actors["bo"], users)


def a_sale(shop: Shop, **more: Any) -> SaleOutcome:
    """Register a sale of the electric heater to Mrs Chen."""
    values: dict[str, Any] = {
        "actor": shop.xu,
        "store_code": shop.store_code,
        "guide_id": shop.xu.person_id,
        "model_id": shop.models["MC-E60"],
        "customer_name": "陈淑芬",
        "phone": "13851234567",
        "address": ADDRESS,
    }
    return register_sale(**{**values, **more})
