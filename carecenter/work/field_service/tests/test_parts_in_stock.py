"""Where the brand keeps stock, parts at a job come off the van, and a lacking one is kept and told."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import transaction

from carecenter.foundation import clock
from carecenter.foundation.testing import deliver_events
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import a_job, a_world, bring
from carecenter.work.field_service.types import PartUsed
from carecenter.work.stock import public as stock
from carecenter.work.stock.errors import PartNotOnVan, UnknownPart
from carecenter.work.stock.testing import ANODE, HEATER, SYSTEM, fill, keep_stock, stores

pytestmark = pytest.mark.django_db
Balance = apps.get_model("stock", "Balance")


def lies(store_id, code, shelf="GOOD"):
    """Return (quantity, reserved) of a part on a shelf."""
    row = Balance.objects.filter(store_id=store_id, part__code=code, shelf=shelf).first()
    return (row.quantity, row.reserved) if row else (0, 0)


@pytest.fixture
def world():
    found = a_world()
    keep_stock()
    return found


@pytest.fixture
def on_site(world):
    job_id = a_job(world, type_code="WH-REPAIR")
    bring(world, job_id, "ON_SITE")
    return job_id


def state_of(job_id):
    return field_service.jobs_by_id(ids=[job_id])[job_id].state


def use(world, job_id, *parts):
    with transaction.atomic():
        field_service.use_parts(actor=world.actors["tie"], job_id=job_id, parts=list(parts))


def test_a_part_that_is_not_on_the_van_is_refused_and_nothing_is_written(world, on_site):
    with pytest.raises(PartNotOnVan):
        use(world, on_site, PartUsed(HEATER))
    assert field_service.parts_of(job_id=on_site) == []
    fill(stores()["tie"], heater=1)
    use(world, on_site, PartUsed(HEATER, old_returned=True))
    assert lies(stores()["tie"], HEATER) == (0, 0) and lies(stores()["tie"], HEATER, "BAD") == (1, 0)


def test_the_job_goes_on_when_its_part_has_come_and_the_technician_is_told(world, on_site):
    need = {"actor": world.actors["tie"], "job_id": on_site, "eta": clock.today() + timedelta(days=2)}
    with pytest.raises(UnknownPart), transaction.atomic():
        field_service.need_part(part_code="NO-SUCH", **need)
    assert state_of(on_site) == "ON_SITE"
    field_service.need_part(part_code=HEATER, **need)
    deliver_events()
    assert state_of(on_site) == "WAIT_PART"
    fill(stores()["gao"], heater=1)
    deliver_events()
    assert state_of(on_site) == "ASSIGNED"
    assert lies(stores()["gao"], HEATER) == (1, 1)
    lines = apps.get_model("notices", "BellLine").objects
    assert lines.filter(person_id=world.people["tie"], template="job_part_ready").count() == 1


def test_what_is_kept_for_a_job_is_let_go_with_it(world):
    job_id = a_job(world, type_code="WH-REPAIR")
    bring(world, job_id, "BOOKED")
    fill(stores()["gao"], anode=1)
    stock.reserve_for_job(actor=SYSTEM, job_id=job_id, technician_id=world.people["tie"], part_code=ANODE)
    assert lies(stores()["gao"], ANODE) == (1, 1)
    assert stock.parts_for_jobs(job_ids=[job_id]) == {job_id: {ANODE: 1}}
    field_service.cancel_job(actor=SYSTEM, job_id=job_id, reason="CUSTOMER")
    deliver_events()
    assert lies(stores()["gao"], ANODE) == (1, 0)


def test_a_brand_without_stock_works_as_before(world, on_site):
    keep_stock(keeps_stock=False)
    use(world, on_site, PartUsed("ANY-CODE", 3))
    assert [part.quantity for part in field_service.parts_of(job_id=on_site)] == [3]
