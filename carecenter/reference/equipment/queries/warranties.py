"""Judge warranties and rights from what is stored; the rules decide, this gathers their input."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.catalogue.public import rights_terms, warranty_terms
from carecenter.reference.catalogue.types import Fuel, WarrantyStart, WarrantyTerms
from carecenter.reference.equipment.models import Downtime, Equipment, Verdict
from carecenter.reference.equipment.rules.life import RETIRED
from carecenter.reference.equipment.rules.rights import statutory_rights
from carecenter.reference.equipment.rules.warranty import end_of_life, warranty_verdict
from carecenter.reference.equipment.types import (
    WHOLE,
    CoverState,
    EquipmentStatus,
    ExchangeMode,
    ProductKind,
    Reason,
    RepairRecord,
    Right,
    RightsPack,
    RightsVerdict,
    UnitFacts,
    WarrantyPolicy,
    WarrantyVerdict,
)
from carecenter.reference.organisation.public import roller

KINDS = {
    Fuel.ELECTRIC: ProductKind.STORAGE_ELECTRIC,
    Fuel.GAS: ProductKind.GAS,
    Fuel.HEAT_PUMP: ProductKind.HEAT_PUMP,
    Fuel.SOLAR: ProductKind.SOLAR,
    Fuel.NONE: ProductKind.DOOR,
}


def warranty_of(*, equipment_id: int, component: str = WHOLE, on: date | None = None) -> WarrantyVerdict:
    """Return the brand's cover of a component on a day (today), by the terms of the day of sale. Raises NotThere."""
    return verdict_of(_loaded(equipment_id), component=component, on=on or clock.today())


def warranties_of(*, equipment_id: int, components: Iterable[str], on: date) -> dict[str, WarrantyVerdict]:
    """Return the brand's cover of each component of a piece on a day. Raises NotThere. Three queries."""
    row = _loaded(equipment_id)
    repairs = repairs_of(row)
    return {each: verdict_of(row, component=each, on=on, repairs=repairs) for each in components}


def components_of(row: Equipment) -> list[str]:
    """Return the components that the terms of the day of sale name, the whole unit first."""
    terms = _terms(row)
    named = sorted({*terms.components, *terms.consumables} - {WHOLE}) if terms else []
    return [WHOLE, *named]


def verdict_of(
    row: Equipment, *, component: str, on: date, repairs: tuple[RepairRecord, ...] | None = None
) -> WarrantyVerdict:
    """Return the cover of a component of a loaded piece."""
    if row.status in RETIRED:
        return _no_cover(component, Reason("RETIRED", {"status": row.status}))
    terms = _terms(row)
    if terms is None:
        return _no_cover(component, Reason("NO_RULE"))
    policy = WarrantyPolicy(
        code=terms.code,
        version=terms.number,
        months=terms.components,
        consumables=terms.consumables,
        paid_part_months=terms.part_repair_months,
        paid_labour_days=terms.labour_repair_days,
    )
    return warranty_verdict(unit_of(row, terms.start, repairs=repairs), policy, on, component=component)


def _no_cover(component: str, reason: Reason) -> WarrantyVerdict:
    return WarrantyVerdict(CoverState.EXPIRED, component, None, None, 0, (reason,), ())


def rights_of(
    *,
    equipment_id: int,
    on: date | None = None,
    component: str = WHOLE,
    is_distance_sale: bool = False,
    is_custom_made: bool | None = None,
) -> RightsVerdict:
    """Return what the law gives the customer on a day (today), the most favourable first. Raises NotThere.

    Periods of the law that end on a public holiday end on the next workday (民法典 203).
    """
    row, day = _loaded(equipment_id), on or clock.today()
    return statutory_rights(
        unit_of(row),
        day,
        packs_on(day),
        province=row.region_code[:2],
        roll=roller(calendar_code="CN"),
        component=component,
        is_distance_sale=is_distance_sale,
        is_custom_made=is_custom_made,
    )


def packs_on(day: date) -> list[RightsPack]:
    """Return the laws and provincial rules in force on a day. One query."""
    return [
        RightsPack(
            code=terms.code,
            version=terms.number,
            kinds=frozenset(KINDS[fuel] for fuel in terms.fuels),
            provinces=terms.provinces,
            **_pack_terms(terms.terms),
        )
        for terms in rights_terms(on=day)
    ]


def _pack_terms(terms: dict[str, Any]) -> dict[str, Any]:
    known = dict(terms)
    if "rights_after_failed_repairs" in known:
        known["rights_after_failed_repairs"] = frozenset(Right(name) for name in known["rights_after_failed_repairs"])
    return known


def end_of_life_of(row: Equipment) -> date | None:
    """Return the last day of the safe service life of a loaded piece; None where none is defined or it is unsold."""
    if row.sold_date is None:
        return None
    kind = KINDS[Fuel(row.model.line.fuel)]
    gas = row.model.gas_type or "NATURAL_GAS"
    return end_of_life(kind, row.sold_date, fuel=gas, stated_years=row.model.end_of_life_years or 0)


def unit_of(
    row: Equipment,
    start: WarrantyStart = WarrantyStart.INSTALLED,
    *,
    repairs: tuple[RepairRecord, ...] | None = None,
) -> UnitFacts:
    """Return what the rules need to know of a loaded piece. One query unless the repairs are given."""
    installed = row.installed_at.astimezone(clock.SHANGHAI).date() if row.installed_at else None
    return UnitFacts(
        kind=KINDS[Fuel(row.model.line.fuel)],
        sale_date=row.sold_date,
        receipt_date=row.sold_date if start is WarrantyStart.SOLD else row.received_date,
        install_completed_date=installed if start is WarrantyStart.INSTALLED else None,
        repairs=repairs_of(row) if repairs is None else repairs,
        exchange_mode=ExchangeMode(row.exchange_mode) if row.exchange_mode else None,
        predecessor_start_date=row.predecessor_start_date,
    )


def repairs_of(row: Equipment) -> tuple[RepairRecord, ...]:
    """Return the days without the unit; of a replacement that inherits, its predecessors' too."""
    ids = [row.pk]
    older: Equipment | None = row
    while older is not None and older.exchange_mode == ExchangeMode.INHERITS:
        older = older.predecessor
        ids += [older.pk] if older else []
    rows = Downtime.objects.filter(equipment_id__in=ids).order_by("reported_date")
    return tuple(
        RepairRecord(
            reported_date=each.reported_date,
            returned_date=each.returned_date,
            is_normal_after=each.is_normal_after,
            is_delayed_by_repairer=each.is_delayed_by_repairer,
            waits_for_parts=each.waits_for_parts,
            fault_code=each.fault_code,
            component=each.component,
            is_paid=each.is_paid,
        )
        for each in rows
    )


def stored_verdicts(*, equipment_id: int, limit: int = 20) -> list[Verdict]:
    """Return the verdicts as they were given, newest first."""
    return list(Verdict.objects.filter(equipment_id=equipment_id).order_by("-at", "-id")[:limit])


def _terms(row: Equipment) -> WarrantyTerms | None:
    return warranty_terms(
        model_id=row.model_id, on=row.sold_date or row.registered_at.astimezone(clock.SHANGHAI).date()
    )


def _loaded(equipment_id: int) -> Equipment:
    row = only_row(Equipment.objects.filter(pk=equipment_id).select_related("model__line", "predecessor"))
    if row is None:
        raise NotThere()
    return row


def is_retired(status: str) -> bool:
    """Tell whether a status ends a life."""
    return EquipmentStatus(status) in RETIRED
