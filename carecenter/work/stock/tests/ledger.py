"""What the tests of stock ask the books."""

import pytest
from django.db import transaction
from django.db.models import Sum

from carecenter.foundation.web.refusals import sentence_of
from carecenter.work.stock import public as stock
from carecenter.work.stock.models import Balance, Movement, Piece
from carecenter.work.stock.types import SerialState


def lies(store_id, code, shelf="GOOD"):
    """Return (quantity, reserved) of a part on a shelf."""
    row = Balance.objects.filter(store_id=store_id, part__code=code, shelf=shelf).first()
    return (row.quantity, row.reserved) if row else (0, 0)


def demand_books_add_up():
    """The ledger's sums are the balances, the last line of each shelf names its balance, pieces lie where counted."""
    sums = Movement.objects.values_list("store_id", "part_id", "shelf").annotate(total=Sum("quantity"))
    balances = {(b.store_id, b.part_id, b.shelf): b.quantity for b in Balance.objects.all()}
    assert {(s, p, h): t for s, p, h, t in sums if t} == {key: n for key, n in balances.items() if n}
    for (store_id, part_id, shelf), quantity in balances.items():
        last = Movement.objects.filter(store_id=store_id, part_id=part_id, shelf=shelf).order_by("-id").first()
        assert last is None or last.balance_after == quantity
        pieces = Piece.objects.filter(
            store_id=store_id, part_id=part_id, shelf=shelf, state=SerialState.IN_STORE, part__has_serial=True
        ).count()
        if Piece.objects.filter(part_id=part_id).exists() and shelf == "GOOD":
            assert pieces == quantity


def use(world, job_id, *parts, equipment_id=None, who="tie"):
    stock.use_parts(
        actor=world.actors[who],
        job_id=job_id,
        technician_id=world.people[who],
        equipment_id=equipment_id,
        parts=list(parts),
    )


def refused(kind, deed):
    """Do the deed in a savepoint; it must be refused and change nothing in the books. Return the sentence."""
    before = (list(Balance.objects.order_by("pk").values()), Movement.objects.count())
    with pytest.raises(kind) as caught, transaction.atomic():
        deed()
    assert (list(Balance.objects.order_by("pk").values()), Movement.objects.count()) == before
    return sentence_of(caught.value)
