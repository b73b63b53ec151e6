"""Decide who pays for a repair. Source: domain reference §8.3 (order of tests)."""

from collections.abc import Sequence
from datetime import date

from carecenter.foundation.plain.periods import RollDay, period_end
from carecenter.reference.equipment.rules.rights import statutory_rights
from carecenter.reference.equipment.rules.warranty import burden_of_proof_until, warranty_verdict
from carecenter.reference.equipment.types import (
    Charge,
    ChargeCase,
    ChargeVerdict,
    CoverState,
    Exclusion,
    ExclusionKind,
    Reason,
    Right,
    RightsPack,
    WarrantyPolicy,
)


def decide_charge(
    case: ChargeCase, policy: WarrantyPolicy, packs: Sequence[RightsPack], *, roll: RollDay | None = None
) -> ChargeVerdict:
    """Return who pays, testing in the order of §8.3: law, brand period, exclusions, goodwill, price list.

    A proven exclusion strikes out what law and brand would give; an unproven one is named and ignored.
    """
    law = statutory_rights(case.unit, case.on, packs, province=case.province, roll=roll)
    brand = warranty_verdict(case.unit, policy, case.on, component=case.component, roll=roll)
    repaired = repair_cover(case, policy)
    proven = [exclusion for exclusion in case.exclusions if exclusion_gap(exclusion) is None]
    reasons = [*law.reasons, *brand.reasons, *repaired, *_exclusion_reasons(case.exclusions)]
    rights: tuple[Right, ...] = law.rights
    if proven:
        charge, rights = _unprotected(case), (Right.REPAIR_PAID,)
    elif Right.REFUND in rights or Right.EXCHANGE in rights:
        charge = Charge.RIGHTS_CHOICE
    elif Right.REPAIR_FREE in rights:
        charge = Charge.FREE_STATUTORY
    elif brand.state is CoverState.COVERED or repaired:
        charge, rights = Charge.FREE_BRAND, (Right.REPAIR_FREE,)
    else:
        charge, rights = _unprotected(case), (Right.REPAIR_PAID,)
    if charge is Charge.FREE_GOODWILL:
        reasons.append(Reason("GOODWILL", {"limit": str(case.goodwill_limit)}))
    versions = tuple(dict.fromkeys((*law.rule_versions, *brand.rule_versions)))
    return ChargeVerdict(charge, rights, tuple(reasons), versions, _burden(case.unit.receipt_date, case.on))


def exclusion_gap(exclusion: Exclusion) -> str | None:
    """Return what an exclusion still lacks, or None when it is proven.

    Each needs a photo and a second person; water quality also a hardness above the manual's limit and a
    refusal of
    maintenance on a signed notice.
    """
    if not exclusion.has_photo:
        return "PHOTO"
    if exclusion.kind is ExclusionKind.WATER_QUALITY:
        if exclusion.hardness is None or exclusion.hardness_limit is None:
            return "HARDNESS"
        if exclusion.hardness <= exclusion.hardness_limit:
            return "HARDNESS_WITHIN_LIMIT"
        if not exclusion.maintenance_refusal_is_signed:
            return "SIGNED_REFUSAL"
    if exclusion.confirmed_by is None or exclusion.confirmed_by == exclusion.reported_by:
        return "SECOND_PERSON"
    return None


def repair_cover(case: ChargeCase, policy: WarrantyPolicy) -> tuple[Reason, ...]:
    """Return why an earlier paid repair still covers this fault.

    Its part 3 months, the same fault 30 days.
    """
    for repair in case.unit.repairs:
        done = repair.returned_date
        if not repair.is_paid or done is None or done > case.on:
            continue
        if repair.component == case.component and case.on <= period_end(done, months=policy.paid_part_months):
            return (Reason("PAID_PART_COVER", {"since": done.isoformat()}),)
        same_fault = bool(case.fault_code) and repair.fault_code == case.fault_code
        if same_fault and case.on <= period_end(done, days=policy.paid_labour_days):
            return (Reason("PAID_LABOUR_COVER", {"since": done.isoformat()}),)
    return ()


def _unprotected(case: ChargeCase) -> Charge:
    within = case.goodwill_is_requested and case.price <= case.goodwill_limit
    return Charge.FREE_GOODWILL if within else Charge.PAID


def _exclusion_reasons(exclusions: Sequence[Exclusion]) -> list[Reason]:
    found = []
    for exclusion in exclusions:
        gap = exclusion_gap(exclusion)
        if gap is None:
            found.append(Reason("EXCLUDED", {"kind": exclusion.kind.value}))
        else:
            found.append(Reason("EXCLUSION_NOT_PROVEN", {"kind": exclusion.kind.value, "lacks": gap}))
    return found


def _burden(receipt_date: date | None, on: date) -> date | None:
    until = burden_of_proof_until(receipt_date)
    return until if until is not None and on <= until else None
