"""Compute a customer's statutory rights of a faulty unit; the most favourable rule wins.

Source: domain reference §2.5; 消法 23–25; 国经贸[1995]458; provincial packs as data; G2.6, G2.7, G2.14.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from carecenter.foundation.plain.periods import RollDay, period_end
from carecenter.reference.equipment.rules.warranty import burden_of_proof_until, repair_days
from carecenter.reference.equipment.types import (
    WHOLE,
    ExchangeMode,
    ProductKind,
    Reason,
    RepairRecord,
    Right,
    RightsPack,
    RightsVerdict,
    UnitFacts,
)

NO_REASON_RETURN_DAYS = 7
NO_REASON_LAW = "CONSUMER_LAW_25/1"

Granted = tuple[frozenset[Right], Reason]


def statutory_rights(
    unit: UnitFacts,
    on: date,
    packs: Sequence[RightsPack],
    *,
    province: str = "",
    roll: RollDay | None = None,
    component: str = WHOLE,
    is_distance_sale: bool = False,
    is_custom_made: bool | None = None,
) -> RightsVerdict:
    """Return the rights the law gives on the day of a fault, with a reason each and the versions of the packs.

    Days count from receipt, validity periods from completed installation where there is one. Doors are made to
    measure unless `is_custom_made` says otherwise. What is not yet known on that day (later repairs) does not count.
    """
    granted: list[Granted] = []
    versions: list[str] = []
    for pack in packs:
        if not applies(pack, unit.kind, province):
            continue
        versions.append(f"{pack.code}/{pack.version}")
        granted += [*_by_days(pack, unit, on, roll), *_by_repairs(pack, unit, on, roll)]
        granted += _by_repaired_part(pack, unit.repairs, on, component)
    if is_distance_sale:
        versions.append(NO_REASON_LAW)
        granted += _without_reason(unit, on, is_custom_made, roll)
    rights = frozenset[Right]().union(*(found for found, _ in granted))
    reasons = tuple(reason for _, reason in granted)
    burden = burden_of_proof_until(unit.receipt_date)
    return RightsVerdict(
        in_order(rights),
        reasons,
        tuple(versions),
        loaner_is_due=any(reason.code == "LOANER_DUE" for reason in reasons),
        burden_of_proof_until=burden if burden is not None and on <= burden else None,
    )


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
    return receipt_date <= on <= period_end(receipt_date, days=NO_REASON_RETURN_DAYS, roll=roll)


def _without_reason(unit: UnitFacts, on: date, is_custom_made: bool | None, roll: RollDay | None) -> list[Granted]:
    custom = unit.kind is ProductKind.DOOR if is_custom_made is None else is_custom_made
    if custom:
        return [(frozenset(), Reason("CUSTOM_MADE_NO_RETURN", {"pack": NO_REASON_LAW}))]
    receipt = unit.receipt_date
    if receipt is None or not may_return_without_reason(
        receipt, on, is_distance_sale=True, is_custom_made=False, roll=roll
    ):
        return []
    end = period_end(receipt, days=NO_REASON_RETURN_DAYS, roll=roll)
    reason = Reason("NO_REASON_RETURN", {"pack": NO_REASON_LAW, "until": end.isoformat()})
    return [(frozenset({Right.REFUND}), reason)]


def _by_days(pack: RightsPack, unit: UnitFacts, on: date, roll: RollDay | None) -> list[Granted]:
    if unit.receipt_date is None or on < unit.receipt_date:
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
    # A replacement that inherits the remainder inherits the story of its predecessor too.
    first = start
    if unit.exchange_mode is ExchangeMode.INHERITS and unit.predecessor_start_date is not None:
        first = min(start, unit.predecessor_start_date)
    repairs, excluded = repairs_within(unit.repairs, first, start, pack.validity_months, on)
    end = period_end(start, months=pack.validity_months, days=excluded, roll=roll)
    if not start <= on <= end:
        return []
    free = (frozenset({Right.REPAIR_FREE}), _reason(pack, "WITHIN_VALIDITY", until=end.isoformat()))
    after = pack.rights_after_failed_repairs
    found = [free, *((after, reason) for reason in _repair_reasons(pack, repairs, first, on))]
    return [*found, *_loaner(pack, repairs, on)]


def repairs_within(
    repairs: Sequence[RepairRecord], first: date, start: date, months: int, on: date
) -> tuple[list[RepairRecord], int]:
    """Return the repairs that were reported inside a period known on a day, and by how many days they lengthen it.

    Each of them lengthens the period (条例 18), so that a repair near its end may let the next one count. A day that
    lies in two repairs counts once; days before `start` do not lengthen.
    """
    counted: list[RepairRecord] = []
    excluded = 0
    for repair in sorted(repairs, key=lambda each: each.reported_date):
        if repair.reported_date > on or repair.reported_date < first:
            continue
        if repair.reported_date <= period_end(start, months=months, days=excluded):
            counted.append(_as_known(repair, on))
            excluded = repair_days(counted, start, on)
    return counted, excluded


def _as_known(repair: RepairRecord, on: date) -> RepairRecord:
    """Return a repair as it stood on a day: one that came back later is still open."""
    later = repair.returned_date is not None and repair.returned_date > on
    return replace(repair, returned_date=None) if later else repair


def _repair_reasons(pack: RightsPack, repairs: Sequence[RepairRecord], first: date, on: date) -> list[Reason]:
    failed = sum(repair.returned_date is not None and not repair.is_normal_after for repair in repairs)
    total = repair_days(repairs, first, on)
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


def _loaner(pack: RightsPack, repairs: Sequence[RepairRecord], on: date) -> list[Granted]:
    if pack.loaner_after_days is None:
        return []
    days = max((r.days(on) for r in repairs if r.returned_date is None), default=0)
    if days <= pack.loaner_after_days:
        return []
    return [(frozenset(), _reason(pack, "LOANER_DUE", days=days, limit=pack.loaner_after_days))]


def _by_repaired_part(pack: RightsPack, repairs: Sequence[RepairRecord], on: date, component: str) -> list[Granted]:
    """A repaired thing works for so many days; where the province says so, a repaired part has its period anew."""
    free, found = frozenset({Right.REPAIR_FREE}), []
    for repair in repairs:
        done = repair.returned_date
        if done is None or done > on:
            continue
        same = repair.component == component
        if pack.repair_guarantee_days is not None and (same or WHOLE in {component, repair.component}):
            end = period_end(done, days=pack.repair_guarantee_days)
            if on <= end:
                found.append((free, _reason(pack, "REPAIR_GUARANTEE", until=end.isoformat())))
        if pack.repaired_part_restarts and pack.validity_months is not None and same and component != WHOLE:
            end = period_end(done, months=pack.validity_months)
            if on <= end:
                found.append((free, _reason(pack, "PART_RESTARTED", until=end.isoformat())))
    return found[-2:]


def _reason(pack: RightsPack, code: str, **params: str | int) -> Reason:
    return Reason(code, {"pack": pack.code, **params})
