"""Store warranty verdicts as they were given."""

from datetime import date

from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.equipment.access import equipment_of_story
from carecenter.reference.equipment.models import Equipment, RightsJudgement, Verdict
from carecenter.reference.equipment.queries.warranties import rights_of, verdict_of
from carecenter.reference.equipment.types import WHOLE, RightsVerdict, WarrantyVerdict


@action("equipment.judge_warranty")
def judge_warranty(
    *, actor: Actor, equipment_id: int, component: str = WHOLE, on: date | None = None, job_id: int | None = None
) -> WarrantyVerdict:
    """Judge the cover of a component on a day (today) and keep the verdict with the versions of its rules."""
    row = equipment_of_story(equipment_id)
    note(subject=("equipment", row.pk), unit_path=row.unit_path, customer_id=row.customer_id, component=component)
    return store_verdict(row, component=component, on=on or clock.today(), job_id=job_id)


@action("equipment.judge_rights")
def judge_rights(
    *,
    actor: Actor,
    equipment_id: int,
    on: date | None = None,
    component: str = WHOLE,
    is_distance_sale: bool = False,
    is_custom_made: bool | None = None,
    about: tuple[str, int] | None = None,
) -> RightsVerdict:
    """Judge what the law gives on a day (today) and keep the answer with the versions of its rules."""
    row, day = equipment_of_story(equipment_id), on or clock.today()
    verdict = rights_of(
        equipment_id=row.pk, on=day, component=component, is_distance_sale=is_distance_sale,
        is_custom_made=is_custom_made,
    )  # fmt: skip
    RightsJudgement.objects.create(
        equipment=row,
        about_kind=about[0] if about else "",
        about_id=about[1] if about else None,
        at=clock.now(),
        on=day,
        component=component,
        province=row.region_code[:2],
        rights=[right.value for right in verdict.rights],
        loaner_is_due=verdict.loaner_is_due,
        burden_of_proof_until=verdict.burden_of_proof_until,
        reasons=[{"code": reason.code, **reason.params} for reason in verdict.reasons],
        rule_versions=list(verdict.rule_versions),
    )
    note(subject=("equipment", row.pk), unit_path=row.unit_path, customer_id=row.customer_id, component=component)
    return verdict


def store_verdict(row: Equipment, *, component: str, on: date, job_id: int | None) -> WarrantyVerdict:
    """Judge and keep, inside the caller's action."""
    verdict = verdict_of(row, component=component, on=on)
    Verdict.objects.create(
        equipment=row,
        job_id=job_id,
        at=clock.now(),
        on=on,
        component=component,
        state=verdict.state,
        until=verdict.end_date,
        excluded_days=verdict.excluded_days,
        reasons=[{"code": reason.code, **reason.params} for reason in verdict.reasons],
        rule_versions=list(verdict.rule_versions),
    )
    return verdict
