"""A world in which work can be charged for, for tests of charges and of what stands above it."""

from datetime import date, timedelta
from decimal import Decimal

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import PriceKind
from carecenter.reference.equipment import public as equipment
from carecenter.reference.organisation import public as organisation
from carecenter.work.charges.models import ChargeName
from carecenter.work.field_service.testing import SYSTEM, World, a_job, a_world, bring

GRANTS = {
    "technician": {"jobs.view": Reach.OWN, "jobs.perform": Reach.OWN, "charges.collect": Reach.OWN},
    "provider_manager": {
        "jobs.view": Reach.TREE, "jobs.accept": Reach.TREE, "charges.view": Reach.TREE, "charges.receive": Reach.TREE,
    },
    "dispatcher": {
        "jobs.view": Reach.TREE, "jobs.dispatch": Reach.TREE, "charges.view": Reach.TREE, "charges.refund": Reach.TREE,
        "jobs.open": Reach.TREE, "jobs.verify": Reach.TREE, "customers.view": Reach.TREE,
    },
}  # fmt: skip


def charging_world() -> World:
    """Make the small world with its customers' price list and people who may offer, collect, receive and give back."""
    made = a_world()
    for code, grants in GRANTS.items():
        organisation.define_role(actor=SYSTEM, code=code, name=code, grants=grants)
    catalogue.define_price_list(actor=SYSTEM, code="CUSTOMER", name="收费", kind=PriceKind.CUSTOMER)
    catalogue.define_part(actor=SYSTEM, code="ANODE", name="镁棒", line_codes=["ES"], component="ANODE")
    catalogue.define_part(actor=SYSTEM, code="HEAT", name="加热管", line_codes=["ES"], component="ELEMENT")
    ChargeName.objects.create(code="LABOUR", name="维修人工费", job_types=["WH-REPAIR"])
    for code, amount in (("LABOUR", "80.00"), ("ANODE", "68.50"), ("HEAT", "120.00"), ("GHOST", "1.00")):
        catalogue.define_price(
            actor=SYSTEM, price_list="CUSTOMER", item_code=code, amount=Decimal(amount), valid_from=date(2026, 1, 1)
        )
    actors = {name: organisation.actor_of_person(person_id=pk) for name, pk in made.people.items()}
    made.actors = {name: actor for name, actor in actors.items() if actor}
    return made


def on_site(world: World, *, covered: bool = False) -> int:
    """Bring a job on site; the heater's warranty has not begun unless it was installed a month ago."""
    job_id = a_job(world)
    if covered:
        with clock.standing_at(clock.now() - timedelta(days=30)):
            equipment.mark_installed(
                actor=SYSTEM, equipment_id=world.heater.equipment_id, at=clock.now(), job_id=job_id
            )
    bring(world, job_id, "ON_SITE")
    return job_id
