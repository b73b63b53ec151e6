"""The brand's old ledger: who bought in earlier years comes in on the first day, and heaters go on ageing."""

from datetime import timedelta

from carecenter.extension.demo.actions.placing import local_now
from carecenter.extension.demo.actions.selling import SHARES
from carecenter.extension.demo.actions.stage import Stage, doing
from carecenter.extension.demo.rules.moods import days_to_next_fault, in_daytime
from carecenter.extension.demo.rules.places import BY_CODE
from carecenter.extension.demo.types import EarlierCustomer
from carecenter.foundation import clock
from carecenter.reference.catalogue.types import ModelFacts
from carecenter.reference.customers.types import AddressInput
from carecenter.reference.equipment import public as equipment

# Sales of the play are numbered from 0; their names and those of the ledger must not meet.
FIRST_INDEX = 100_000
KEEPER = "manager"
OLDEST_DAYS = 2600
YOUNGEST_DAYS = 120
PLACES = ("卫生间", "厨房", "阳台", "")


@doing("bring_in")
def bring_in(stage: Stage, customer: EarlierCustomer) -> None:
    """Take one line of the ledger over, and let the heater fail one day."""
    dice, today, district = stage.dice("earlier", customer.index), local_now().date(), BY_CODE[customer.district]
    model = _model(stage, customer)
    oldest = OLDEST_DAYS if model.launched_date is None else min(OLDEST_DAYS, (today - model.launched_date).days)
    age = dice.randint(YOUNGEST_DAYS, max(YOUNGEST_DAYS + 30, oldest))
    installed = today - timedelta(days=age)
    # Every line has been looked after in its rhythm, more or less; a few owners never had it done.
    since = round(dice.uniform(0.02, 0.95) * 300)
    served = today - timedelta(days=since) if since < age - 180 and dice.random() < 0.9 else None
    equipment_id = equipment.bring_in_equipment(
        actor=stage.world.actor(KEEPER),
        name=customer.name,
        phone=customer.phone,
        address=AddressInput(
            province=district.province,
            city=district.city,
            district=district.name,
            detail=customer.detail,
            region_code=district.code,
        ),
        model_code=model.code,
        serial=_serial(model, customer, age) if dice.random() < 0.85 else None,
        sold_date=installed - timedelta(days=dice.randint(1, 9)),
        installed_date=installed,
        last_service_date=served,
        place=dice.choice(PLACES),
        persons=dice.choice((2, 3, 3, 4, 5)),
    )
    name = f"E{FIRST_INDEX + customer.index}"
    stage.name("equipment", equipment_id, name)
    days = days_to_next_fault(dice, hardness=stage.world.hardness(customer.district), age_days=age)
    if days is not None:
        at = clock.now().astimezone(clock.SHANGHAI) + timedelta(days=days, minutes=dice.randint(60, 600))
        stage.plan(in_daytime(at), "fault", equipment_id=equipment_id, index=FIRST_INDEX + customer.index, count=0)


def _model(stage: Stage, customer: EarlierCustomer) -> ModelFacts:
    models = sorted(stage.world.models.values(), key=lambda model: model.code)
    dice = stage.dice("earlier model", customer.index)
    return dice.choices(models, [SHARES.get(model.fuel, 1.0) for model in models])[0]


def _serial(model: ModelFacts, customer: EarlierCustomer, age: int) -> str:
    year, week, _ = (local_now() - timedelta(days=age + 40)).isocalendar()
    return f"{model.serial_prefix or 'MC'}{year % 100:02d}{week:02d}{(customer.index * 7919 + 904729) % 1000003:07d}"
