"""Sheets of stock: transfers, stock-takings, proposals."""

import pytest

from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere
from carecenter.work.stock import errors
from carecenter.work.stock import public as stock
from carecenter.work.stock.actions.counting import reject_count
from carecenter.work.stock.actions.stores import set_level
from carecenter.work.stock.actions.transferring import cancel_transfer
from carecenter.work.stock.models import CountLine, Piece, Transfer
from carecenter.work.stock.testing import ANODE, TANK, a_stock_world, fill
from carecenter.work.stock.tests.ledger import demand_books_add_up, lies, refused
from carecenter.work.stock.types import Line, StoreKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return a_stock_world()


def test_a_transfer_with_less_than_was_sent_says_what_is_missing(world):
    fill(world.stores["main"], anode=10, tank=2)
    transfer_id = stock.prepare_transfer(
        actor=world.actors["ku"],
        source_id=world.stores["main"],
        target_id=world.stores["gao"],
        lines=[Line(ANODE, 10), Line(TANK, 2)],
    )
    lines = {line.part.code: line.pk for line in Transfer.objects.get().lines.select_related("part")}
    said = refused(errors.SerialsAsked, lambda: stock.send_transfer(actor=world.actors["ku"], transfer_id=transfer_id))
    assert "请填写 2 个" in said
    serials = [f"T{world.stores['main']}-{n}" for n in (1, 2)]
    stock.send_transfer(actor=world.actors["ku"], transfer_id=transfer_id, serials={lines[TANK]: serials})
    assert set(Piece.objects.values_list("state", flat=True)) == {"IN_TRANSIT"}
    refused(BadInput, lambda: stock.receive_transfer(
        actor=world.actors["gao"], transfer_id=transfer_id, received={lines[ANODE]: 11}
    ))  # fmt: skip
    refused(NotThere, lambda: stock.receive_transfer(actor=world.actors["su"], transfer_id=transfer_id))
    missing = stock.receive_transfer(
        actor=world.actors["gao"],
        transfer_id=transfer_id,
        received={lines[ANODE]: 8},
        missing_serials=[serials[1]],
    )
    assert missing == 3 and Transfer.objects.get().missing == 3
    assert lies(world.stores["gao"], ANODE) == (8, 0) and lies(world.stores["gao"], TANK) == (1, 0)
    assert Piece.objects.get(serial=serials[1]).state == "LOST"
    said = refused(
        errors.WrongTransferState,
        lambda: stock.receive_transfer(actor=world.actors["gao"], transfer_id=transfer_id),
    )
    assert "已收货" in said
    demand_books_add_up()


def test_a_cancelled_transfer_frees_what_it_kept(world):
    fill(world.stores["main"], anode=3)
    transfer_id = stock.prepare_transfer(
        actor=world.actors["gao"], source_id=world.stores["main"], target_id=world.stores["gao"], lines=[Line(ANODE, 3)]
    )
    said = refused(
        errors.NotEnough,
        lambda: stock.prepare_transfer(
            actor=world.actors["su"],
            source_id=world.stores["main"],
            target_id=world.stores["su"],
            lines=[Line(ANODE, 1)],
        ),
    )
    assert said == "「镁棒」在「总仓」可用 0 件，不够 1 件。"
    cancel_transfer(actor=world.actors["ku"], transfer_id=transfer_id)
    assert lies(world.stores["main"], ANODE) == (3, 0)


def test_nobody_moves_parts_between_stores_of_others(world):
    fill(world.stores["su"], anode=1)
    gao, lines = world.actors["gao"], [Line(ANODE, 1)]
    refused(NotThere, lambda: stock.prepare_transfer(
        actor=gao, source_id=world.stores["su"], target_id=world.stores["gao"], lines=lines
    ))  # fmt: skip
    refused(NotThere, lambda: stock.prepare_transfer(
        actor=gao, source_id=world.stores["main"], target_id=world.stores["su"], lines=lines
    ))  # fmt: skip
    refused(NotPermitted, lambda: stock.receive_goods(actor=gao, store_id=world.stores["gao"], lines=lines))
    refused(NotPermitted, lambda: stock.take_part(actor=world.actors["lin"], part_code=ANODE))


def test_a_technician_gives_surplus_back_to_her_station(world):
    fill(world.stores["tie"], anode=2)
    transfer_id = stock.prepare_transfer(
        actor=world.actors["tie"], source_id=world.stores["tie"], target_id=world.stores["gao"], lines=[Line(ANODE, 2)]
    )
    stock.send_transfer(actor=world.actors["tie"], transfer_id=transfer_id)
    refused(NotThere, lambda: stock.receive_transfer(actor=world.actors["tie"], transfer_id=transfer_id))
    stock.receive_transfer(actor=world.actors["gao"], transfer_id=transfer_id)
    assert lies(world.stores["gao"], ANODE) == (2, 0)
    refused(NotThere, lambda: stock.prepare_transfer(
        actor=world.actors["tie"], source_id=world.stores["tie"], target_id=world.stores["lu"], lines=[Line(ANODE, 1)]
    ))  # fmt: skip


def test_a_count_is_approved_by_another_person_and_books_the_difference(world):
    fill(world.stores["main"], anode=10, tank=2)
    count_id = stock.open_count(actor=world.actors["ku"], store_id=world.stores["main"])
    said = refused(
        errors.CountIsOpen, lambda: stock.open_count(actor=world.actors["bao"], store_id=world.stores["main"])
    )
    assert "未完成的盘点单" in said
    lines = {line.part.code: line.pk for line in CountLine.objects.select_related("part")}
    gone, unknown = f"T{world.stores['main']}-2", "NEW-1"
    stock.submit_count(
        actor=world.actors["ku"],
        count_id=count_id,
        counted={lines[ANODE]: 8},
        serials={lines[TANK]: [f"t{world.stores['main']}-1", unknown]},
    )
    said = refused(
        errors.CounterMayNotApprove, lambda: stock.approve_count(actor=world.actors["ku"], count_id=count_id)
    )
    assert "另一个人" in said
    fill(world.stores["main"], anode=5)  # came in after the counting
    assert stock.approve_count(actor=world.actors["bao"], count_id=count_id) == 2
    assert lies(world.stores["main"], ANODE) == (13, 0) and lies(world.stores["main"], TANK) == (2, 0)
    assert Piece.objects.get(serial=gone).state == "LOST" and Piece.objects.get(serial=unknown).state == "IN_STORE"
    refused(errors.WrongCountState, lambda: reject_count(actor=world.actors["bao"], count_id=count_id))
    demand_books_add_up()


def test_proposals_say_what_to_bring_and_one_deed_makes_the_transfer(world):
    set_level(actor=world.actors["ku"], part_code=ANODE, minimum=4, target=10, kind=StoreKind.PROVIDER)
    fill(world.stores["main"], anode=12)
    fill(world.stores["gao"], anode=3)
    found = {row.store_name: row for row in stock.proposals(actor=world.actors["ku"])}
    assert (found["高氏安装"].quantity, found["苏氏安装"].quantity) == (7, 10)
    assert [row.store_name for row in stock.proposals(actor=world.actors["gao"])] == ["高氏安装"]
    stock.replenish(actor=world.actors["gao"], store_id=world.stores["gao"], lines=[Line(ANODE, 7)])
    found = {row.store_name: row for row in stock.proposals(actor=world.actors["ku"])}
    assert list(found) == ["苏氏安装"] and found["苏氏安装"].quantity == 5  # the brand has 5 left
    refused(NotThere, lambda: stock.replenish(
        actor=world.actors["gao"], store_id=world.stores["su"], lines=[Line(ANODE, 1)]
    ))  # fmt: skip
