"""A small catalogue and a customer with a heater, for the tests of every module above."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from carecenter.foundation.plain.actors import Actor, system_actor
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import Fuel
from carecenter.reference.customers.public import enter_customer
from carecenter.reference.customers.types import AddressInput
from carecenter.reference.equipment.public import register_equipment

SYSTEM = system_actor()


@dataclass(frozen=True)
class Heater:
    """What one call of a_heater entered."""

    equipment_id: int
    customer_id: int
    address_id: int
    model_id: int
    unit_path: str


def small_catalogue(*, actor: Actor = SYSTEM) -> dict[str, int]:
    """Define one electric, one gas and one heat-pump model with warranty and rights; return model ids by code."""
    catalogue.define_brand(actor=actor, code="muchuan", name="沐川", hotline="400-000-0000")
    found = {}
    for line, fuel, months, code, capacity in (
        ("ES", Fuel.ELECTRIC, 24, "MC-E60", "60"),
        ("GI", Fuel.GAS, 12, "MC-G16", "16"),
        ("HP", Fuel.HEAT_PUMP, 12, "MC-H200", "200"),
    ):
        catalogue.define_line(
            actor=actor, code=line, name=line, brand_code="muchuan", fuel=fuel, maintenance_months=months
        )
        found[code] = catalogue.define_model(
            actor=actor,
            code=code,
            name=f"沐川 {code}",
            line_code=line,
            capacity=Decimal(capacity),
            gas_type="NATURAL_GAS" if fuel is Fuel.GAS else "",
            model_class=line,
        )
        months_of = {"WHOLE": 36} | ({"TANK": 96, "ELEMENT": 36} if fuel is Fuel.ELECTRIC else {"EXCHANGER": 36})
        catalogue.define_warranty_rule(
            actor=actor,
            code=f"BRAND_{line}",
            version=1,
            line_code=line,
            valid_from=date(2015, 1, 1),
            components=months_of,
            consumables=["ANODE"],
        )
    _laws(actor)
    return found


def _laws(actor: Actor) -> None:
    catalogue.define_rights_rule(
        actor=actor,
        code="ZHEJIANG_26",
        version=1,
        valid_from=date(2015, 1, 1),
        provinces=["33"],
        terms={
            "validity_months": 12,
            "failed_repairs": 2,
            "total_repair_days": 35,
            "rights_after_failed_repairs": ["REFUND", "EXCHANGE"],
        },
    )


def a_heater(
    *,
    model_id: int,
    unit_path: str = "hq.nanjing",
    region_code: str = "320106",
    serial: str | None = None,
    sold_date: date | None = date(2025, 3, 1),
    name: str = "陈淑芬",
    phone: str = "13812345678",
    actor: Actor = SYSTEM,
) -> Heater:
    """Enter a customer (found again by her phone) with one heater."""
    place = AddressInput(text="江苏省南京市鼓楼区汉中路 1 号 3 栋 501", region_code=region_code)
    entered = enter_customer(actor=actor, name=name, phone=phone, address=place, source="STORE")
    equipment_id = register_equipment(
        actor=actor,
        customer_id=entered.id,
        address_id=entered.address_id,
        model_id=model_id,
        serial=serial,
        sold_date=sold_date,
        unit_path=unit_path,
        region_code=region_code,
    )
    return Heater(equipment_id, entered.id, entered.address_id, model_id, unit_path)
