"""What happens to parts: asked for, handed out, used, brought back, sent, counted."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import NotPermitted, NotThere, Refusal
from carecenter.foundation.testing import deliver_events, events_of
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.equipment import public as equipment
from carecenter.reference.equipment.testing import a_heater
from carecenter.work.stock import errors
from carecenter.work.stock import public as stock
from carecenter.work.stock.actions.stores import open_van
from carecenter.work.stock.models import Balance, Movement, OldPart, PartRequest, Piece, Store, Transfer
from carecenter.work.stock.testing import ANODE, HEATER, SYSTEM, TANK, a_stock_world, fill, keep_stock
from carecenter.work.stock.tests.ledger import demand_books_add_up, lies, refused, use
from carecenter.work.stock.types import WaiveReason

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return a_stock_world()


def test_a_technician_gets_a_van_and_her_providers_store_supplies_it(world):
    van = Store.objects.get(pk=world.stores["tie"])
    assert (van.kind, van.supplier_id) == ("VAN", world.stores["gao"])
    assert Store.objects.get(pk=world.stores["gao"]).supplier_id == world.stores["main"]
    open_van(actor=SYSTEM, person_id=world.people["tie"])
    assert Store.objects.filter(person_id=world.people["tie"]).count() == 1
    assert "lin" not in world.stores


def test_the_way_of_a_part_from_the_wish_to_the_job(world):
    fill(world.stores["gao"], heater=2)
    kept = stock.reserve_for_job(actor=SYSTEM, job_id=7, technician_id=world.people["tie"], part_code=HEATER)
    assert (kept.state, kept.store_name) == ("RESERVED", "高氏安装")
    assert lies(world.stores["gao"], HEATER) == (2, 1)
    assert [event.facts["job_id"] for event in events_of("stock.part_ready")] == [7]
    stock.issue_part(actor=world.actors["gao"], request_id=kept.request_id)
    assert lies(world.stores["gao"], HEATER) == (1, 0) and lies(world.stores["tie"], HEATER) == (1, 1)
    said = refused(errors.PartNotOnVan, lambda: use(world, 8, stock.UsedPart(HEATER)))
    assert said == "您的车上没有足够的「加热管」：要用 1 件，可用 0 件。请先领料，或按「缺配件」登记。"
    use(world, 7, stock.UsedPart(HEATER, old_taken=True, old_serial="alt 1"))
    assert lies(world.stores["tie"], HEATER) == (0, 0) and lies(world.stores["tie"], HEATER, "BAD") == (1, 0)
    assert PartRequest.objects.get().state == "USED"
    old = OldPart.objects.get()
    assert (old.serial, old.state, old.due_date) == ("ALT1", "OWED", clock.today() + timedelta(days=7))
    stock.hand_in_old_part(actor=world.actors["tie"], old_part_id=old.pk)
    stock.receive_old_part(actor=world.actors["gao"], old_part_id=old.pk)
    assert lies(world.stores["tie"], HEATER, "BAD") == (0, 0) and lies(world.stores["gao"], HEATER, "BAD") == (1, 0)
    demand_books_add_up()


def test_writing_parts_down_again_books_only_the_difference(world):
    fill(world.stores["tie"], anode=3, heater=1)
    use(world, 7, stock.UsedPart(ANODE, 2), stock.UsedPart(HEATER))
    use(world, 7, stock.UsedPart(ANODE, 1))
    assert lies(world.stores["tie"], ANODE) == (2, 0) and lies(world.stores["tie"], HEATER) == (1, 0)
    assert list(OldPart.objects.values_list("part__code", "quantity")) == [(ANODE, 1)]
    count = Movement.objects.count()
    use(world, 7, stock.UsedPart(ANODE, 1))
    assert Movement.objects.count() == count
    use(world, 7)
    assert lies(world.stores["tie"], ANODE) == (3, 0) and not OldPart.objects.exists()
    demand_books_add_up()


def test_a_piece_with_a_serial_is_in_one_place_at_a_time(world):
    fill(world.stores["tie"], tank=2)
    first, second = (f"T{world.stores['tie']}-{n}" for n in (1, 2))
    assert "请填写 1 个" in refused(errors.SerialsAsked, lambda: use(world, 7, stock.UsedPart(TANK)))
    use(world, 7, stock.UsedPart(TANK, serial=first.lower()))
    piece = Piece.objects.get(serial=first)
    assert (piece.state, piece.store_id, piece.job_id) == ("USED", None, 7)
    said = refused(errors.SerialNotHere, lambda: use(world, 8, stock.UsedPart(TANK, serial=first)))
    assert "已装机" in said
    said = refused(errors.SerialNotHere, lambda: use(world, 8, stock.UsedPart(TANK, serial=second), who="lu"))
    assert "铁师傅" in said
    refused(errors.SerialKnown, lambda: fill(world.stores["tie"], tank=1))
    refused(errors.NoSerials, lambda: use(world, 8, stock.UsedPart(ANODE, serial="X")))
    use(world, 7)
    assert Piece.objects.get(serial=first).store_id == world.stores["tie"]
    demand_books_add_up()


def test_where_the_brand_keeps_no_stock_nothing_is_booked_or_refused(world):
    keep_stock(keeps_stock=False)
    use(world, 7, stock.UsedPart("ANYTHING", 9))
    assert stock.reserve_for_job(actor=SYSTEM, job_id=7, technician_id=world.people["tie"], part_code="X") is None
    assert not Movement.objects.exists()


def test_what_the_warranty_covers_is_not_charged(world):
    model_id = catalogue.model_by_code(code="MC-E60").id
    heater = a_heater(model_id=model_id, unit_path="hq.nanjing")
    equipment.mark_installed(actor=SYSTEM, equipment_id=heater.equipment_id, at=clock.now(), job_id=1)
    fill(world.stores["tie"], heater=1, anode=1)
    charged = stock.UsedPart(HEATER, charged=True)
    said = refused(errors.CoveredByWarranty, lambda: use(world, 7, charged, equipment_id=heater.equipment_id))
    assert "「加热管」保修到" in said and "不能向客户收费" in said
    use(world, 7, stock.UsedPart(ANODE, charged=True), equipment_id=heater.equipment_id)  # a consumable
    assert not OldPart.objects.exists()  # the customer paid for it: the old one is hers


def test_a_part_that_lacks_is_brought_from_the_brands_store_and_ready_when_it_arrives(world):
    fill(world.stores["main"], heater=5)
    wish = stock.reserve_for_job(actor=SYSTEM, job_id=7, technician_id=world.people["tie"], part_code=HEATER)
    assert wish.state == "WAITING"
    transfer = Transfer.objects.get()
    assert (transfer.source_id, transfer.target_id, transfer.state) == (
        world.stores["main"],
        world.stores["gao"],
        "PREPARED",
    )
    assert lies(world.stores["main"], HEATER) == (5, 1)
    stock.send_transfer(actor=world.actors["ku"], transfer_id=transfer.pk, waybill="SF1")
    assert lies(world.stores["main"], HEATER) == (4, 0) and not events_of("stock.part_ready")
    stock.receive_transfer(actor=world.actors["gao"], transfer_id=transfer.pk)
    deliver_events()
    assert PartRequest.objects.get().state == "RESERVED" and lies(world.stores["gao"], HEATER) == (1, 1)
    assert len(events_of("stock.part_ready")) == 1
    stock.release_job(actor=SYSTEM, job_id=7)
    assert lies(world.stores["gao"], HEATER) == (1, 0)
    demand_books_add_up()


def test_the_oldest_wish_is_served_first_when_goods_come_in(world):
    for who in ("tie", "lu", "tie"):
        stock.ask_part(actor=world.actors[who], part_code=ANODE)
    fill(world.stores["gao"], anode=2)
    deliver_events()
    states = list(PartRequest.objects.order_by("id").values_list("state", flat=True))
    assert states == ["RESERVED", "RESERVED", "WAITING"]
    stock.let_go(actor=world.actors["tie"], request_id=PartRequest.objects.order_by("id").first().pk)
    deliver_events()
    states = list(PartRequest.objects.order_by("id").values_list("state", flat=True))
    assert states == ["RELEASED", "RESERVED", "RESERVED"]
    demand_books_add_up()


def test_an_old_part_is_confirmed_by_the_store_or_waived_by_another_with_a_reason(world):
    fill(world.stores["tie"], heater=2)
    use(world, 7, stock.UsedPart(HEATER))
    use(world, 8, stock.UsedPart(HEATER, old_taken=True))
    first, second = OldPart.objects.order_by("id")
    refused(NotThere, lambda: stock.receive_old_part(actor=world.actors["su"], old_part_id=first.pk))
    refused(NotPermitted, lambda: stock.receive_old_part(actor=world.actors["tie"], old_part_id=first.pk))
    refused(NotThere, lambda: stock.hand_in_old_part(actor=world.actors["lu"], old_part_id=first.pk))
    stock.waive_old_part(actor=world.actors["gao"], old_part_id=second.pk, reason=WaiveReason.DESTROYED)
    assert lies(world.stores["tie"], HEATER, "BAD") == (0, 0)
    stock.receive_old_part(actor=world.actors["gao"], old_part_id=first.pk)
    refused(errors.WrongOldPartState, lambda: stock.receive_old_part(actor=world.actors["gao"], old_part_id=first.pk))
    assert stock.owed_parts(van=Store.objects.get(pk=world.stores["tie"])) == []
    demand_books_add_up()


def test_the_database_itself_refuses_less_than_nothing_and_a_changed_ledger(world):
    fill(world.stores["main"], anode=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        Balance.objects.update(quantity=-1)
    with pytest.raises(IntegrityError), transaction.atomic():
        Balance.objects.update(reserved=2)
    for sql in ("UPDATE stock_movement SET quantity = 5", "DELETE FROM stock_movement"):
        with pytest.raises(Exception, match="append-only|cannot|refuse"), transaction.atomic():
            connection.cursor().execute(sql)


def test_events_and_refusals_hold_no_names(world):
    fill(world.stores["gao"], heater=1)
    stock.reserve_for_job(actor=SYSTEM, job_id=7, technician_id=world.people["tie"], part_code=HEATER)
    for event in events_of("stock.part_ready") + events_of("stock.part_asked"):
        assert "铁师傅" not in str(event.facts)
    assert issubclass(errors.NotEnough, Refusal)
