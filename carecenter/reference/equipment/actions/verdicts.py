"""Store warranty verdicts as they were given."""

from datetime import date

from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.equipment.access import equipment_of_story
from carecenter.reference.equipment.models import Equipment, Verdict
from carecenter.reference.equipment.queries.warranties import verdict_of
from carecenter.reference.equipment.types import WHOLE, WarrantyVerdict


@action("equipment.judge_warranty")
def judge_warranty(
    *, actor: Actor, equipment_id: int, component: str = WHOLE, on: date | None = None, job_id: int | None = None
) -> WarrantyVerdict:
    """Judge the cover of a component on a day (today) and keep the verdict with the versions of its rules."""
    row = equipment_of_story(equipment_id)
    note(subject=("equipment", row.pk), unit_path=row.unit_path, customer_id=row.customer_id, component=component)
    return store_verdict(row, component=component, on=on or clock.today(), job_id=job_id)


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
