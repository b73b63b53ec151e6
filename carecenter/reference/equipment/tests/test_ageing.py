"""Time marks what is past its safe life, and moves customers whose cover ended."""

from datetime import UTC, date, datetime, timedelta

import pytest

from carecenter.foundation import clock
from carecenter.foundation.testing import at_most_queries, events_of
from carecenter.reference.customers.public import advance_stage, customers_by_id
from carecenter.reference.customers.types import Stage
from carecenter.reference.equipment.actions.ageing import end_cover, warn_end_of_life
from carecenter.reference.equipment.models import Equipment
from carecenter.reference.equipment.public import mark_installed, report_fault, scrap_equipment
from carecenter.reference.equipment.queries.ageing import past_life
from carecenter.reference.equipment.tasks import age
from carecenter.reference.equipment.testing import SYSTEM, a_heater, small_catalogue

pytestmark = pytest.mark.django_db
SOLD = date(2018, 5, 20)
INSTALLED = datetime(2018, 5, 25, 2, 0, tzinfo=UTC)
END = date(2026, 5, 20)  # G2.11


@pytest.fixture
def models(db):
    return small_catalogue()


def heater(models, code="MC-G16", *, sold=SOLD, installed=INSTALLED, **more):
    made = a_heater(model_id=models[code], sold_date=sold, **more)
    mark_installed(actor=SYSTEM, equipment_id=made.equipment_id, at=installed, job_id=None)
    return made


def three_at_night(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 3, 40, tzinfo=clock.SHANGHAI)


def run(at: datetime) -> None:
    with clock.standing_at(at):
        age.func(0)


def status_of(made) -> str:
    return Equipment.objects.get(pk=made.equipment_id).status


def stage_of(made) -> Stage:
    return Stage(customers_by_id(ids=[made.customer_id])[made.customer_id].stage)


def test_a_gas_heater_is_marked_the_night_after_its_eight_years(models):
    made = heater(models)
    run(three_at_night(END))
    assert status_of(made) == "INSTALLED"
    run(three_at_night(END + timedelta(days=1)))
    assert status_of(made) == "EOL_WARNED"
    assert [event.facts["end_date"] for event in events_of("equipment.end_of_life")] == ["2026-05-20"]


def test_it_is_marked_once_and_only_at_night(models):
    made = heater(models)
    run(datetime(2026, 6, 1, 12, 40, tzinfo=clock.SHANGHAI))
    assert status_of(made) == "INSTALLED"
    for day in (1, 2):
        run(three_at_night(date(2026, 6, day)))
    assert len(events_of("equipment.end_of_life")) == 1


def test_a_scrapped_one_and_a_kind_without_a_life_span_are_left_alone(models):
    gone, pump = heater(models), heater(models, "MC-H200", phone="13812345679")
    scrap_equipment(actor=SYSTEM, equipment_id=gone.equipment_id)
    run(three_at_night(date(2030, 1, 1)))
    assert (status_of(gone), status_of(pump)) == ("SCRAPPED", "INSTALLED")
    with clock.standing_at(three_at_night(date(2030, 1, 1))):
        assert not warn_end_of_life(actor=SYSTEM, equipment_id=pump.equipment_id)


def test_finding_them_costs_one_query(models):
    for n in range(3):
        heater(models, phone=f"1381234567{n}")
    with at_most_queries(1):
        assert len(list(past_life(on=date(2026, 6, 1)))) == 3


def test_a_customer_is_out_of_warranty_the_night_after_the_last_day(models):
    made = heater(models, sold=date(2023, 3, 1), installed=datetime(2023, 3, 5, 2, 0, tzinfo=UTC))
    run(three_at_night(date(2026, 3, 5)))
    assert stage_of(made) is Stage.INSTALLED
    run(three_at_night(date(2026, 3, 6)))
    assert stage_of(made) is Stage.OUT_OF_WARRANTY


def test_a_second_covered_heater_keeps_the_customer_covered(models):
    first = heater(models, sold=date(2023, 3, 1), installed=datetime(2023, 3, 5, 2, 0, tzinfo=UTC))
    heater(models, "MC-E60", sold=date(2025, 3, 1), installed=datetime(2025, 3, 5, 2, 0, tzinfo=UTC))
    run(three_at_night(date(2026, 3, 6)))
    assert stage_of(first) is Stage.INSTALLED
    run(three_at_night(date(2028, 3, 6)))
    assert stage_of(first) is Stage.OUT_OF_WARRANTY


def test_days_under_repair_keep_the_cover(models):
    made = heater(models, sold=date(2023, 3, 1), installed=datetime(2023, 3, 5, 2, 0, tzinfo=UTC))
    report_fault(actor=SYSTEM, equipment_id=made.equipment_id, job_id=7, reported_date=date(2026, 3, 1))
    run(three_at_night(date(2026, 3, 6)))
    assert stage_of(made) is Stage.INSTALLED


def test_who_bought_again_stays_a_buyer(models):
    made = heater(models, sold=date(2023, 3, 1), installed=datetime(2023, 3, 5, 2, 0, tzinfo=UTC))
    advance_stage(actor=SYSTEM, customer_id=made.customer_id, stage=Stage.OUT_OF_WARRANTY)
    advance_stage(actor=SYSTEM, customer_id=made.customer_id, stage=Stage.BUYER)
    with clock.standing_at(three_at_night(date(2026, 4, 1))):
        assert not end_cover(actor=SYSTEM, customer_id=made.customer_id)
    assert stage_of(made) is Stage.BUYER
