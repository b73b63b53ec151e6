"""The ledger of what was sold before: one row, one piece, one customer however often she stands in it."""

from datetime import date

import pytest

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach
from carecenter.foundation.plain.refusals import BadInput, NotPermitted
from carecenter.foundation.tables.importers import importer_of
from carecenter.foundation.testing import events_of, person_actor
from carecenter.reference.customers.types import AddressInput
from carecenter.reference.equipment import public as equipment
from carecenter.reference.equipment.errors import SerialClash
from carecenter.reference.equipment.models import Equipment
from carecenter.reference.equipment.testing import SYSTEM, small_catalogue
from carecenter.reference.equipment.types import CoverState, EquipmentStatus

pytestmark = pytest.mark.django_db
PLACE = AddressInput(province="江苏省", city="南京市", district="鼓楼区", detail="中山北路88号3幢602室")
EMPTY = dict.fromkeys((field.name for field in importer_of("equipment-ledger").fields), None)
ROW = EMPTY | {
    "name": "陈淑芬",
    "phone": "138 0000 1234",
    "address": "江苏省南京市鼓楼区中山北路88号3幢602室",
    "model_code": "mc-e60",
    "serial": "MCE21080001234",
    "sold_date": date(2021, 10, 3),
    "installed_date": date(2021, 10, 6),
    "last_service_date": date(2024, 4, 1),
}


@pytest.fixture(autouse=True)
def models():
    return small_catalogue()


def bring_in(actor=SYSTEM, **changed):
    told = {
        "name": "陈淑芬",
        "phone": "13800001234",
        "address": PLACE,
        "model_code": "MC-E60",
        "sold_date": date(2021, 10, 3),
        "installed_date": date(2021, 10, 6),
    }
    return equipment.bring_in_equipment(actor=actor, **(told | changed))


def test_a_row_of_the_ledger_is_a_piece_whose_warranty_and_maintenance_run_from_then():
    importer = importer_of("equipment-ledger")
    assert importer.check(SYSTEM, ROW) == []
    assert Equipment.objects.count() == 0
    number = importer.apply(SYSTEM, ROW)
    (row,) = Equipment.objects.all()
    assert (row.number, row.status, row.serial) == (number, EquipmentStatus.INSTALLED, "MCE21080001234")
    assert row.installed_at.astimezone(clock.SHANGHAI).date() == date(2021, 10, 6)
    verdict = equipment.warranty_of(equipment_id=row.pk, on=date(2024, 10, 6))
    assert verdict.until == date(2024, 10, 6)
    assert equipment.warranty_of(equipment_id=row.pk, on=date(2024, 10, 7)).state is CoverState.EXPIRED
    # 24 months of the line, counted from the last maintenance and not from the installation.
    assert row.maintenance_due is not None and row.maintenance_due > date(2024, 10, 6)
    assert events_of("equipment.installed")[0].facts["installed_at"].startswith("2021-10-06")


def test_a_customer_who_stands_in_it_twice_has_two_pieces():
    first, second = bring_in(), bring_in(phone="+86 138-0000-1234", model_code="MC-G16", name="陈女士")
    found = equipment.equipment_by_id(ids=[first, second])
    assert found[first].customer_id == found[second].customer_id
    assert found[first].address_id == found[second].address_id


def test_without_a_day_of_installation_it_waits_for_one():
    found = bring_in(installed_date=None)
    assert equipment.equipment_by_id(ids=[found])[found].status is EquipmentStatus.REGISTERED


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"installed_date": date(2021, 10, 2)}, "installed_date"),
        ({"last_service_date": date(2021, 10, 5)}, "last_service_date"),
        ({"installed_date": None, "last_service_date": date(2022, 1, 1)}, "last_service_date"),
        ({"sold_date": date(2199, 1, 1), "installed_date": None}, "sold_date"),
        ({"sold_date": date(1979, 12, 31)}, "sold_date"),
        ({"model_code": "NONE"}, "model_code"),
        ({"persons": 0}, "persons"),
        ({"phone": "12"}, "phone"),
    ],
)
def test_a_wrong_row_names_its_field_and_leaves_nothing(changed, field):
    with pytest.raises(BadInput) as refused:
        bring_in(**changed)
    assert refused.value.field == field
    assert Equipment.objects.count() == 0


def test_a_serial_stands_on_one_piece_only():
    bring_in(serial="MCE21080001234")
    problems = importer_of("equipment-ledger").check(SYSTEM, ROW | {"phone": "13900005678", "name": "周慧敏"})
    assert [problem.field for problem in problems] == ["serial"]
    with pytest.raises(SerialClash):
        bring_in(serial="mce21080001234", phone="13900005678")


def test_who_answers_for_another_region_brings_nothing_in():
    far = person_actor(5, "hq.guangzhou", Reach.TREE, "equipment.import")
    with pytest.raises(NotPermitted):
        bring_in(actor=person_actor(6, "hq", Reach.TREE, "equipment.edit"))
    bring_in()
    with pytest.raises(NotPermitted):
        bring_in(actor=far, serial="MCE21080009999")
    assert Equipment.objects.count() == 1


def test_the_same_row_of_another_file_is_known_by_its_serial_or_by_who_has_what_since_when():
    key = importer_of("equipment-ledger").row_key
    assert key(ROW) == key(ROW | {"name": "陈女士"}) == "serial:MCE21080001234"
    unknown = ROW | {"serial": None}
    assert key(unknown) == key(unknown | {"name": "陈女士"}) != key(unknown | {"place": "厨房"})
