"""Guides sell; a few customers change their minds; equipment fails with age and lime."""

from datetime import timedelta

from carecenter.extension.demo.actions.stage import Stage, doing, on_event
from carecenter.extension.demo.actions.world import agents_of, centre_of
from carecenter.extension.demo.rules.cast import GUIDES
from carecenter.extension.demo.rules.moods import days_to_fault, in_daytime
from carecenter.extension.demo.rules.places import BY_CODE
from carecenter.extension.demo.rules.plan import store_of
from carecenter.extension.demo.types import PlannedSale
from carecenter.foundation import clock
from carecenter.foundation.eventlog.reading import LoggedEvent
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import Fuel, ModelFacts
from carecenter.reference.customers.types import AddressInput
from carecenter.reference.equipment import public as equipment
from carecenter.work.field_service import public as field_service
from carecenter.work.sales import public as sales

SHARES = {Fuel.ELECTRIC: 6.0, Fuel.GAS: 3.0}
COMPLAINTS = (
    "不出热水，显示屏有故障代码。",
    "底部滴水，地面湿了一片。",
    "水忽冷忽热。",
    "加热很慢，要等很久。",
    "面板没有反应。",
)


def serial_of(model: ModelFacts, sale: PlannedSale) -> str:
    """Return the serial on the name-plate: prefix, year and week of making, number."""
    year, week, _ = (sale.at - timedelta(days=30 + sale.index % 60)).isocalendar()
    return f"{model.serial_prefix or 'MC'}{year % 100:02d}{week:02d}{(sale.index * 7919 + 104729) % 1000003:07d}"


def model_for(stage: Stage, sale: PlannedSale) -> ModelFacts:
    """Return what the customer of a sale chooses; Mrs Chen takes an electric heater."""
    models = sorted(stage.world.models.values(), key=lambda model: model.code)
    if sale.index == 0:
        return next(model for model in models if model.fuel is Fuel.ELECTRIC)
    dice = stage.dice("model", sale.index)
    return dice.choices(models, [SHARES.get(model.fuel, 1.0) for model in models])[0]


@doing("sell")
def sell(stage: Stage, sale: PlannedSale) -> None:
    """Register one sale at its store."""
    model, district, dice = model_for(stage, sale), BY_CODE[sale.district], stage.dice("sell", sale.index)
    store = store_of(sale)
    guide = next(person.key for person in GUIDES if person.unit == store)
    outcome = sales.register_sale(
        actor=stage.world.actor(guide),
        store_code=store,
        guide_id=stage.world.persons[guide],
        model_id=model.id,
        serial=serial_of(model, sale) if sale.gives_serial else None,
        customer_name=sale.name,
        phone=sale.phone,
        address=AddressInput(
            province=district.province,
            city=district.city,
            district=district.name,
            detail=sale.detail,
            region_code=district.code,
        ),
        promised_date=(clock.now().astimezone(clock.SHANGHAI) + timedelta(days=dice.randint(1, 6))).date(),
        platform=sale.platform,
        platform_order_no=f"{sale.at:%y%m%d}{700000 + sale.index * 13}" if sale.platform else "",
        key=f"demo:{stage.seed}:{sale.index}",
        confirmed_second=True,
        marketing_consent=dice.random() < 0.35,
    )
    stage.name("sale", outcome.sale_id, str(sale.index))
    stage.name("equipment", outcome.equipment_id, f"E{sale.index}")
    for place, job_id in enumerate(outcome.job_ids):
        stage.name("job", job_id, f"S:{sale.index}:{place}")
    if sale.cancel == "BEFORE":
        later = in_daytime(clock.now().astimezone(clock.SHANGHAI) + timedelta(hours=dice.randint(5, 30)))
        reason = "PLATFORM" if sale.platform else dice.choice(("CUSTOMER", "CUSTOMER", "UNFIT"))
        stage.plan(later, "cancel_sale", sale_id=outcome.sale_id, reason=reason)


@doing("cancel_sale")
def cancel_sale(stage: Stage, sale_id: int, reason: str) -> None:
    """The leader of the centre cancels."""
    facts = sales.sales_by_id(ids=[sale_id])[sale_id]
    leader = "mo" if centre_of(facts.office_path) == "centre_nanjing" else "leader2"
    sales.cancel_sale(actor=stage.world.actor(leader), sale_id=sale_id, reason=reason)


@on_event("job.completed")
def after_installation(stage: Stage, event: LoggedEvent) -> None:
    """What is installed may fail one day, and may be returned."""
    name = stage.name_of("job", event.subject_id)
    is_installation = "INSTALL" in event.facts["type_code"]
    equipment_id = event.facts.get("equipment_id")
    if not name or equipment_id is None or not (is_installation or name.startswith("F:")):
        return
    index = int(name.split(":")[1])
    dice = stage.dice("fault", name)
    script = stage.world.scripts.get(event.facts.get("provider_id") or 0)
    facts = equipment.equipment_by_id(ids=[equipment_id])[equipment_id]
    days = days_to_fault(dice, hardness=stage.world.hardness(facts.region_code), skill=script.skill if script else 0.8)
    if days is not None:
        at = clock.now().astimezone(clock.SHANGHAI) + timedelta(days=days, minutes=dice.randint(-200, 200))
        count = int(name.split(":")[2]) + 1 if name.startswith("F:") else 0
        stage.plan(in_daytime(at), "fault", equipment_id=equipment_id, index=index, count=count)
    if is_installation and stage.dice("return", index).random() < 0.015 and index:
        back = in_daytime(clock.now().astimezone(clock.SHANGHAI) + timedelta(days=dice.randint(2, 10)))
        stage.plan(back, "cancel_sale", sale_id=event.facts["sale_id"], reason="RETURNED")


@doing("fault")
def report_fault(stage: Stage, equipment_id: int, index: int, count: int) -> None:
    """The customer calls; an agent of her centre opens a repair."""
    facts = equipment.equipment_by_id(ids=[equipment_id])[equipment_id]
    if facts.installed_at is None or facts.status in ("VOID", "REPLACED", "SCRAPPED"):
        return
    dice = stage.dice("report", index, count)
    codes = [fault for fault in catalogue.fault_codes(line_code=facts.line_code) if not fault.safety]
    if not codes:
        return
    fault = dice.choice(codes)
    job_id = field_service.request_job(
        actor=stage.world.actor(dice.choice(agents_of(centre_of(facts.unit_path)))),
        type_code="WH-REPAIR",
        customer_id=facts.customer_id,
        address_id=facts.address_id,
        equipment_id=equipment_id,
        model_id=facts.model_id,
        line_code=facts.line_code,
        wanted_date=(clock.now().astimezone(clock.SHANGHAI) + timedelta(days=1)).date(),
        reason=dice.choice(COMPLAINTS),
        fault_code=fault.code,
        urgent=fault.urgent,
        key=f"demo:{stage.seed}:fault:{index}:{count}",
    )
    stage.name("job", job_id, f"F:{index}:{count}")
