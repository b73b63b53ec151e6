"""Compute the brand's warranty of a component. Source: domain reference §2.5; 消法实施条例 18; G2.8–G2.11."""

from collections.abc import Sequence
from datetime import date

from carecenter.foundation.plain.periods import RollDay, add_months, period_end
from carecenter.reference.equipment.rules.policies import LIFE_YEARS_GAS, LIFE_YEARS_STORAGE_ELECTRIC
from carecenter.reference.equipment.types import (
    WHOLE,
    CoverState,
    ExchangeMode,
    ProductKind,
    Reason,
    RepairRecord,
    UnitFacts,
    WarrantyPolicy,
    WarrantyVerdict,
)

BURDEN_OF_PROOF_MONTHS = 6


def warranty_start(unit: UnitFacts) -> date | None:
    """Return the day a warranty starts: completed installation, else receipt (条例 18); None before both.

    A replacement that inherits the remainder keeps its predecessor's start; one that restarts has its own.
    """
    if unit.exchange_mode is ExchangeMode.INHERITS and unit.predecessor_start_date is not None:
        return unit.predecessor_start_date
    return unit.install_completed_date or unit.receipt_date


def months_of_component(policy: WarrantyPolicy, component: str) -> int:
    """Return the months a policy grants a component, those of the whole unit when it is not named."""
    return policy.months.get(component, policy.months[WHOLE])


def repair_days(repairs: Sequence[RepairRecord], start_date: date, on: date) -> int:
    """Return the days under repair since a start, each day once; an open repair counts until `on`."""
    spans = sorted((max(r.reported_date, start_date), r.returned_date or on) for r in repairs)
    total, done = 0, start_date
    for first, last in spans:
        begin = max(first, done)
        if last > begin:
            total += (last - begin).days
            done = last
    return total


def warranty_verdict(
    unit: UnitFacts, policy: WarrantyPolicy, on: date, *, component: str = WHOLE, roll: RollDay | None = None
) -> WarrantyVerdict:
    """Return whether a component is covered on a day, until when and why.

    Days under repair are added to the period (条例 18). `roll` moves an end that falls on a holiday (民法典
    203).
    """
    versions = (f"{policy.code}/{policy.version}",)
    if component in policy.consumables:
        reasons = (Reason("CONSUMABLE", {"component": component}),)
        return WarrantyVerdict(CoverState.CONSUMABLE, component, None, None, 0, reasons, versions)
    start = warranty_start(unit)
    if start is None or on < start:
        reasons = (Reason("NOT_STARTED"),)
        return WarrantyVerdict(CoverState.NOT_STARTED, component, start, None, 0, reasons, versions)
    months = months_of_component(policy, component)
    excluded = _excluded_days(unit.repairs, start, months, on)
    raw = period_end(start, months=months, days=excluded)
    end = roll(raw) if roll else raw
    state = CoverState.COVERED if on <= end else CoverState.EXPIRED
    why = [_start_reason(unit, start), Reason("MONTHS", {"component": component, "months": months})]
    if excluded:
        why.append(Reason("REPAIR_DAYS_EXCLUDED", {"days": excluded}))
    if end != raw:
        why.append(Reason("ROLLED_PAST_HOLIDAY", {"raw": raw.isoformat()}))
    return WarrantyVerdict(state, component, start, end, excluded, tuple(why), versions)


def end_of_life(kind: ProductKind, sale_date: date, *, fuel: str = "NATURAL_GAS", stated_years: int = 0) -> date | None:
    """Return the last day of the safe service life, from sale; a longer life stated by the maker wins.

    None for a product without a life span. Source: GB 17905-2008 7.3.1, T/CHEAA 0003-2018; G2.11.
    """
    if kind is ProductKind.GAS:
        years = LIFE_YEARS_GAS[fuel]
    elif kind is ProductKind.STORAGE_ELECTRIC:
        years = LIFE_YEARS_STORAGE_ELECTRIC
    else:
        return None
    return add_months(sale_date, 12 * max(years, stated_years))


def is_past_life(end_of_life_date: date | None, on: date) -> bool:
    """Tell whether a unit should be checked or replaced; safety advice is never refused either way."""
    return end_of_life_date is not None and on > end_of_life_date


def burden_of_proof_until(receipt_date: date | None) -> date | None:
    """Return the day until which the trader must prove that a durable good had no defect (消法 23)."""
    return None if receipt_date is None else period_end(receipt_date, months=BURDEN_OF_PROOF_MONTHS)


def _excluded_days(repairs: Sequence[RepairRecord], start: date, months: int, on: date) -> int:
    """Return the repair days that lengthen a period: those of repairs reported while it ran."""
    counted: list[RepairRecord] = []
    excluded = 0
    for repair in sorted(repairs, key=lambda repair: repair.reported_date):
        if start <= repair.reported_date <= period_end(start, months=months, days=excluded):
            counted.append(repair)
            excluded = repair_days(counted, start, on)
    return excluded


def _start_reason(unit: UnitFacts, start: date) -> Reason:
    params = {"date": start.isoformat()}
    if unit.exchange_mode is ExchangeMode.INHERITS and unit.predecessor_start_date is not None:
        return Reason("INHERITS_REMAINDER", params)
    if unit.exchange_mode is ExchangeMode.RESTARTS:
        return Reason("RESTARTED_BY_EXCHANGE", params)
    return Reason("STARTS_AT_INSTALLATION" if unit.install_completed_date else "STARTS_AT_RECEIPT", params)
