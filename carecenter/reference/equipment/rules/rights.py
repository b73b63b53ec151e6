"""Compute a customer's statutory rights of a faulty unit; the most favourable rule wins.

Source: domain reference §2.5; 消法 23–25; 国经贸[1995]458; provincial packs as data; G2.6, G2.7, G2.14.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from carecenter.foundation.plain.periods import RollDay, period_end
from carecenter.reference.equipment.types import (
    ProductKind,
    Reason,
    RepairRecord,
    Right,
    RightsPack,
    RightsVerdict,
    UnitFacts,
)

NO_REASON_RETURN_DAYS = 7

Granted = tuple[frozenset[Right], Reason]


def statutory_rights(
    unit: UnitFacts, on: date, packs: Sequence[RightsPack], *, province: str = "", roll: RollDay | None = None
) -> RightsVerdict:
    """Return the rights the law gives on the day of a fault, with a reason each and the versions of the
    packs.

    Days count from receipt, validity periods from completed installation where there is one.
    """
    granted: list[Granted] = []
    versions: list[str] = []
    for pack in packs:
        if not applies(pack, unit.kind, province):
            continue
        versions.append(f"{pack.code}/{pack.version}")
        granted += [*_by_days(pack, unit, on, roll), *_by_repairs(pack, unit, on, roll)]
    rights = frozenset[Right]().union(*(found for found, _ in granted))
    return RightsVerdict(in_order(rights), tuple(reason for _, reason in granted), tuple(versions))


def applies(pack: RightsPack, kind: ProductKind, province: str) -> bool:
    """Tell whether a pack covers a product in a province."""
    return (not pack.kinds or kind in pack.kinds) and (not pack.provinces or province in pack.provinces)


def in_order(rights: Iterable[Right]) -> tuple[Right, ...]:
    """Return rights, the most favourable first."""
    chosen = set(rights)
    return tuple(right for right in Right if right in chosen)


def may_return_without_reason(
    receipt_date: date, on: date, *, is_distance_sale: bool, is_custom_made: bool, roll: RollDay | None = None
) -> bool:
    """Tell whether a buyer may return a good for no reason (消法 25).

    Distance sale, not made to measure, 7 days.
    """
    if not is_distance_sale or is_custom_made:
        return False
    return on <= period_end(receipt_date, days=NO_REASON_RETURN_DAYS, roll=roll)


def _by_days(pack: RightsPack, unit: UnitFacts, on: date, roll: RollDay | None) -> list[Granted]:
    if unit.receipt_date is None:
        return []
    if pack.return_days is not None and on <= (end := period_end(unit.receipt_date, days=pack.return_days, roll=roll)):
        rights = frozenset({Right.REFUND, Right.EXCHANGE, Right.REPAIR_FREE})
        return [(rights, _reason(pack, "WITHIN_RETURN_DAYS", until=end.isoformat()))]
    if pack.exchange_days is not None and on <= (
        end := period_end(unit.receipt_date, days=pack.exchange_days, roll=roll)
    ):
        rights = frozenset({Right.EXCHANGE, Right.REPAIR_FREE})
        return [(rights, _reason(pack, "WITHIN_EXCHANGE_DAYS", until=end.isoformat()))]
    return []


def _by_repairs(pack: RightsPack, unit: UnitFacts, on: date, roll: RollDay | None) -> list[Granted]:
    start = unit.install_completed_date or unit.receipt_date
    if start is None or pack.validity_months is None:
        return []
    end = period_end(start, months=pack.validity_months, days=_total_days(unit.repairs, on), roll=roll)
    if not start <= on <= end:
        return []
    free = (frozenset({Right.REPAIR_FREE}), _reason(pack, "WITHIN_VALIDITY", until=end.isoformat()))
    after = pack.rights_after_failed_repairs
    return [free, *((after, reason) for reason in _repair_reasons(pack, unit.repairs, on))]


def _repair_reasons(pack: RightsPack, repairs: Sequence[RepairRecord], on: date) -> list[Reason]:
    failed = sum(repair.returned_date is not None and not repair.is_normal_after for repair in repairs)
    total = _total_days(repairs, on)
    delayed = max((r.days(on) for r in repairs if r.is_delayed_by_repairer), default=0)
    waiting = max((r.days(on) for r in repairs if r.waits_for_parts), default=0)
    found = []
    if pack.failed_repairs is not None and failed >= pack.failed_repairs:
        found.append(_reason(pack, "REPAIRS_FAILED", times=failed))
    if pack.total_repair_days is not None and total > pack.total_repair_days:
        found.append(_reason(pack, "REPAIR_DAYS_EXCEEDED", days=total, limit=pack.total_repair_days))
    if pack.repair_delay_days is not None and delayed > pack.repair_delay_days:
        found.append(_reason(pack, "REPAIR_DELAYED", days=delayed, limit=pack.repair_delay_days))
    if pack.parts_wait_days is not None and waiting > pack.parts_wait_days:
        found.append(_reason(pack, "PARTS_MISSING", days=waiting, limit=pack.parts_wait_days))
    return found


def _total_days(repairs: Sequence[RepairRecord], on: date) -> int:
    return sum(repair.days(on) for repair in repairs)


def _reason(pack: RightsPack, code: str, **params: str | int) -> Reason:
    return Reason(code, {"pack": pack.code, **params})
