"""A limit of days is exceeded on the day after it."""

from datetime import date, timedelta

import pytest

from carecenter.reference.equipment.rules.policies import DEFAULT_PACKS
from carecenter.reference.equipment.rules.rights import statutory_rights
from carecenter.reference.equipment.types import ProductKind, RepairRecord, Right, UnitFacts

START = date(2025, 6, 1)


@pytest.mark.parametrize(
    ("days", "delayed", "waits", "may_exchange"),
    [(30, True, False, False), (31, True, False, True), (90, False, True, False), (91, False, True, True)],
)
def test_exchange_begins_the_day_after_the_limit(days, delayed, waits, may_exchange):
    repair = RepairRecord(START, START + timedelta(days=days), is_delayed_by_repairer=delayed, waits_for_parts=waits)
    unit = UnitFacts(ProductKind.GAS, receipt_date=date(2025, 3, 5), repairs=(repair,))
    rights = statutory_rights(unit, date(2025, 10, 1), DEFAULT_PACKS).rights
    assert (Right.EXCHANGE in rights) == may_exchange
