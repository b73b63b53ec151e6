"""A heater's life: entered, delivered, installed, serviced, replaced, scrapped."""

from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, transaction

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.foundation.testing import events_of, person_actor
from carecenter.reference.customers.public import look_up
from carecenter.reference.equipment import public as equipment
from carecenter.reference.equipment.errors import SerialClash, SerialNeedsReason, SerialNotPlausible, StepNotAllowed
from carecenter.reference.equipment.models import Equipment, Service, Verdict
from carecenter.reference.equipment.testing import SYSTEM, a_heater, small_catalogue
from carecenter.reference.equipment.types import CoverState, EquipmentStatus, ExchangeMode, Right

pytestmark = pytest.mark.django_db
INSTALLED = datetime(2025, 3, 8, 6, 0, tzinfo=UTC)


@pytest.fixture
def models():
    return small_catalogue()


@pytest.fixture
def heater(models):
    return a_heater(model_id=models["MC-E60"])


def install(equipment_id, at=INSTALLED, job_id=7):
    equipment.mark_installed(actor=SYSTEM, equipment_id=equipment_id, at=at, job_id=job_id)


def facts(equipment_id):
    return equipment.equipment_by_id(ids=[equipment_id])[equipment_id]


def until(equipment_id, component="WHOLE", on=date(2025, 6, 1)):
    return equipment.warranty_of(equipment_id=equipment_id, component=component, on=on).until


def test_a_heater_is_entered_without_a_serial(heater):
    known = facts(heater.equipment_id)
    assert known.number == f"E{heater.equipment_id:08d}"
    assert known.serial is None
    assert known.status is EquipmentStatus.REGISTERED
    assert [event.facts["model_id"] for event in events_of("equipment.registered")] == [heater.model_id]
    verdict = equipment.warranty_of(equipment_id=heater.equipment_id, on=date(2025, 3, 2))
    assert verdict.state is CoverState.NOT_STARTED


def test_the_warranty_starts_when_the_installation_is_completed(heater):
    """G2.8: installed 2025-03-08, 36 months to 2028-03-08, the tank 96 months to 2033-03-08."""
    equipment.mark_received(actor=SYSTEM, equipment_id=heater.equipment_id, at=date(2025, 3, 6))
    install(heater.equipment_id)
    assert facts(heater.equipment_id).status is EquipmentStatus.INSTALLED
    assert until(heater.equipment_id) == date(2028, 3, 8)
    assert until(heater.equipment_id, "TANK") == date(2033, 3, 8)
    verdict = equipment.warranty_of(equipment_id=heater.equipment_id, component="ANODE", on=date(2025, 6, 1))
    assert verdict.state is CoverState.CONSUMABLE


def test_the_verdict_of_the_installation_is_kept_with_the_version_of_its_rule(heater):
    install(heater.equipment_id)
    kept = Verdict.objects.get(equipment_id=heater.equipment_id)
    assert (kept.state, kept.until, kept.rule_versions) == ("COVERED", date(2028, 3, 8), ["BRAND_ES/1"])
    with pytest.raises(DatabaseError), transaction.atomic():
        Verdict.objects.update(state="EXPIRED")


def test_an_installation_told_twice_counts_once(heater):
    install(heater.equipment_id)
    install(heater.equipment_id)
    assert len(events_of("equipment.installed")) == 1
    assert Verdict.objects.count() == 1


def test_days_under_repair_lengthen_the_warranty(heater):
    """G2.10 with 36 months: 9 + 4 excluded days move 2028-03-08 to 2028-03-21."""
    install(heater.equipment_id)
    for job, begin, end in ((11, date(2025, 5, 1), date(2025, 5, 10)), (12, date(2025, 7, 1), date(2025, 7, 5))):
        equipment.report_fault(actor=SYSTEM, equipment_id=heater.equipment_id, job_id=job, reported_date=begin)
        at = datetime(end.year, end.month, end.day, 4, tzinfo=UTC)
        equipment.record_service(
            actor=SYSTEM, equipment_id=heater.equipment_id, job_id=job, kind="WH-REPAIR", at=at, fault_code="E1"
        )
    assert until(heater.equipment_id, on=date(2025, 8, 1)) == date(2028, 3, 21)
    assert facts(heater.equipment_id).status is EquipmentStatus.IN_SERVICE


def test_zhejiang_grants_refund_and_exchange_after_36_days_of_repair(models):
    """G2.14: two repairs of 20 and 16 days are 36 > 35."""
    heater = a_heater(model_id=models["MC-E60"], region_code="330106", unit_path="hq.hangzhou")
    install(heater.equipment_id)
    for job, since, at in (
        (1, date(2025, 4, 1), datetime(2025, 4, 21, 4, tzinfo=UTC)),
        (2, date(2025, 6, 1), datetime(2025, 6, 17, 4, tzinfo=UTC)),
    ):
        equipment.record_service(
            actor=SYSTEM, equipment_id=heater.equipment_id, job_id=job, kind="REPAIR", at=at, reported_date=since
        )
    rights = equipment.rights_of(equipment_id=heater.equipment_id, on=date(2025, 6, 20))
    assert rights.rights == (Right.REFUND, Right.EXCHANGE, Right.REPAIR_FREE)
    assert rights.rule_versions == ("ZHEJIANG_26/1",)


def test_maintenance_is_planned_at_the_installation_and_again_after_a_visit(heater):
    """G8.1: hardness 120, 24 months, 2025-03-08 gives 2027-03-09."""
    Equipment.objects.update(hardness=120)
    install(heater.equipment_id)
    assert equipment.maintenance_due_of(equipment_id=heater.equipment_id) == date(2027, 3, 9)
    equipment.record_service(
        actor=SYSTEM,
        equipment_id=heater.equipment_id,
        job_id=9,
        kind="WH-MAINT",
        at=datetime(2026, 3, 8, 4, tzinfo=UTC),
        anode_remaining=60,
        hardness=320,
    )
    assert equipment.maintenance_due_of(equipment_id=heater.equipment_id) == date(2027, 5, 20)
    assert facts(heater.equipment_id).hardness == 320


def test_a_worn_anode_is_due_at_once(heater):
    install(heater.equipment_id)
    equipment.record_service(
        actor=SYSTEM,
        equipment_id=heater.equipment_id,
        job_id=9,
        kind="MAINT",
        at=datetime(2026, 3, 8, 4, tzinfo=UTC),
        anode_remaining=29,
    )
    assert equipment.maintenance_due_of(equipment_id=heater.equipment_id) == date(2026, 3, 8)


def test_where_nothing_is_measured_the_regions_default_counts(heater):
    equipment.set_water_default(actor=SYSTEM, region_code="3201", hardness=320)
    install(heater.equipment_id)
    assert equipment.maintenance_due_of(equipment_id=heater.equipment_id) == date(2026, 5, 20)


def test_a_visit_told_twice_is_written_once_and_cannot_be_changed(heater):
    install(heater.equipment_id)
    for _ in range(2):
        equipment.record_service(
            actor=SYSTEM, equipment_id=heater.equipment_id, job_id=9, kind="WH-DESCALE", at=INSTALLED
        )
    assert Service.objects.count() == 1
    with pytest.raises(DatabaseError), transaction.atomic():
        Service.objects.all().delete()
    with pytest.raises(BadInput):
        equipment.record_service(
            actor=SYSTEM, equipment_id=heater.equipment_id, job_id=10, kind="MAINT", at=INSTALLED, anode_remaining=101
        )


def test_a_bound_serial_finds_its_customer(heater):
    equipment.bind_serial(actor=SYSTEM, equipment_id=heater.equipment_id, serial="sn: mc60-2503-00017")
    assert facts(heater.equipment_id).serial == "MC60250300017"
    hits = look_up(actor=SYSTEM, text="MC60250300017")
    assert [(hit.customer_id, hit.subject) for hit in hits] == [
        (heater.customer_id, ("equipment", heater.equipment_id))
    ]


def test_a_serial_that_another_heater_has_is_refused_with_that_heaters_number(models, heater):
    other = a_heater(model_id=models["MC-E60"], serial="MC60250300017")
    with pytest.raises(SerialClash) as refused:
        equipment.bind_serial(actor=SYSTEM, equipment_id=heater.equipment_id, serial="MC60250300017")
    assert refused.value.params["number"] == facts(other.equipment_id).number
    assert facts(heater.equipment_id).serial is None
    with pytest.raises(SerialClash) as refused:
        a_heater(model_id=models["MC-E60"], serial="mc60250300017")
    assert refused.value.params["number"] == facts(other.equipment_id).number


def test_correcting_a_serial_needs_a_reason_and_reach(heater):
    equipment.bind_serial(actor=SYSTEM, equipment_id=heater.equipment_id, serial="MC60250300017")
    with pytest.raises(SerialNeedsReason):
        equipment.correct_serial(actor=SYSTEM, equipment_id=heater.equipment_id, serial="MC60250300018", reason=" ")
    qiu = person_actor(5, "hq.guangzhou", Reach.TREE, "equipment.edit", "equipment.view")
    with pytest.raises(NotThere):
        equipment.correct_serial(actor=qiu, equipment_id=heater.equipment_id, serial="MC60250300018", reason="错扫")
    equipment.correct_serial(actor=SYSTEM, equipment_id=heater.equipment_id, serial="MC60250300018", reason="错扫")
    assert look_up(actor=SYSTEM, text="MC60250300017") == []


@pytest.mark.parametrize("serial", ["123456789", "无", "13812345678", "test0001"])
def test_what_is_no_serial_is_refused(heater, serial):
    with pytest.raises(SerialNotPlausible):
        equipment.bind_serial(actor=SYSTEM, equipment_id=heater.equipment_id, serial=serial)


def test_a_replacement_inherits_the_remainder_and_frees_nothing_it_should_not(heater):
    install(heater.equipment_id)
    new_id = equipment.replace_equipment(actor=SYSTEM, equipment_id=heater.equipment_id, serial="MC60250900001")
    install(new_id, at=datetime(2026, 3, 8, 6, tzinfo=UTC), job_id=20)
    assert until(new_id, on=date(2026, 4, 1)) == date(2028, 3, 8)
    assert facts(heater.equipment_id).status is EquipmentStatus.REPLACED
    assert not equipment.warranty_of(equipment_id=heater.equipment_id, on=date(2026, 4, 1)).covered


def test_an_exchange_by_right_starts_the_warranty_anew(heater):
    install(heater.equipment_id)
    with clock.standing_at(datetime(2026, 3, 1, 6, tzinfo=UTC)):
        new_id = equipment.replace_equipment(actor=SYSTEM, equipment_id=heater.equipment_id, mode=ExchangeMode.RESTARTS)
    install(new_id, at=datetime(2026, 3, 8, 6, tzinfo=UTC), job_id=20)
    assert until(new_id, on=date(2026, 4, 1)) == date(2029, 3, 8)


def test_a_voided_heater_has_no_warranty_no_maintenance_and_no_key(models):
    heater = a_heater(model_id=models["MC-E60"], serial="MC60250300017")
    install(heater.equipment_id)
    for _ in range(2):
        equipment.void_equipment(actor=SYSTEM, equipment_id=heater.equipment_id, reason="SALE_CANCELLED")
    assert len(events_of("equipment.voided")) == 1
    assert equipment.maintenance_due_of(equipment_id=heater.equipment_id) is None
    assert not equipment.warranty_of(equipment_id=heater.equipment_id, on=date(2025, 6, 1)).covered
    assert look_up(actor=SYSTEM, text="MC60250300017") == []
    a_heater(model_id=models["MC-E60"], serial="MC60250300017")  # the serial is free again


def test_a_retired_heater_takes_no_step(heater):
    equipment.void_equipment(actor=SYSTEM, equipment_id=heater.equipment_id, reason="SALE_CANCELLED")
    for deed in (
        lambda: install(heater.equipment_id),
        lambda: equipment.scrap_equipment(actor=SYSTEM, equipment_id=heater.equipment_id),
        lambda: equipment.mark_received(actor=SYSTEM, equipment_id=heater.equipment_id, at=INSTALLED),
    ):
        with pytest.raises(StepNotAllowed):
            deed()


def test_a_moved_heater_keeps_the_start_of_its_warranty(heater):
    install(heater.equipment_id)
    equipment.move_equipment(
        actor=SYSTEM,
        equipment_id=heater.equipment_id,
        address_id=heater.address_id,
        region_code="310104",
        unit_path="hq.shanghai",
    )
    assert equipment.maintenance_due_of(equipment_id=heater.equipment_id) is None
    install(heater.equipment_id, at=datetime(2026, 3, 8, 6, tzinfo=UTC), job_id=30)
    assert until(heater.equipment_id, on=date(2026, 4, 1)) == date(2028, 3, 8)


def test_the_due_list_is_cut_to_the_reach(heater):
    install(heater.equipment_id)
    day = date(2030, 1, 1)
    nanjing = person_actor(1, "hq.nanjing", Reach.TREE, "equipment.view")
    qiu = person_actor(2, "hq.guangzhou", Reach.TREE, "equipment.view")
    assert [row.equipment_id for row in equipment.due_for_maintenance(actor=nanjing, until=day)] == [
        heater.equipment_id
    ]
    assert equipment.due_for_maintenance(actor=qiu, until=day) == []
    assert equipment.due_for_maintenance(actor=nanjing, until=day, region="44") == []
