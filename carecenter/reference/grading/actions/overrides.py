"""People decide otherwise: one proposes, another approves, for a limited time. A customer may refuse to be graded."""

from datetime import timedelta

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.grading.access import APPROVE, PROPOSE
from carecenter.reference.grading.errors import NotTheApprover
from carecenter.reference.grading.events import GradeChanged
from carecenter.reference.grading.models import CustomerGrade, GradeOverride
from carecenter.reference.grading.queries.grades import grades_of
from carecenter.reference.grading.queries.rules_in_force import grading_rules
from carecenter.reference.grading.types import GradeSource, Tier


@action("grading.propose_override")
def propose_override(*, actor: Actor, customer_id: int, tier: str, reason: str) -> int:
    """Propose another grade for a customer and return the proposal's id; nothing changes before it is approved."""
    demand(actor, PROPOSE)
    if tier not in set(Tier):
        raise BadInput("tier", "请选择等级。")
    if len(reason.strip()) < 5:
        raise BadInput("reason", "请写明调整的理由。")
    if _opted_out(customer_id):
        raise BadInput("tier", "这位客户选择了不参与分级，不能调整。")
    row = GradeOverride.objects.create(
        customer_id=customer_id, tier=tier, reason=reason.strip()[:500], proposed_by_id=actor.person_id,
        proposed_at=clock.now(),
    )  # fmt: skip
    note(subject=("grade", customer_id), customer_id=customer_id, proposed=tier, override=row.pk)
    return row.pk


@action("grading.decide_override")
def decide_override(*, actor: Actor, override_id: int, approve: bool) -> None:
    """Approve (for 90 days by the rules) or refuse a proposal. Raises NotTheApprover for who proposed it."""
    demand(actor, APPROVE)
    row = only_row(GradeOverride.objects.select_for_update().filter(pk=override_id, approved_at=None, refused_at=None))
    if row is None:
        raise NotThere()
    if actor.person_id is None or row.proposed_by_id == actor.person_id:
        raise NotTheApprover()
    if approve and _opted_out(row.customer_id):
        raise BadInput("tier", "这位客户选择了不参与分级，不能调整。")
    note(subject=("grade", row.customer_id), customer_id=row.customer_id, override=row.pk, approved=approve)
    if not approve:
        row.refused_at, row.approved_by_id = clock.now(), actor.person_id
        row.save(update_fields=["refused_at", "approved_by"])
        return
    before = grades_of(customer_ids=[row.customer_id])[row.customer_id].tier
    GradeOverride.objects.filter(customer_id=row.customer_id, approved_at__isnull=False, ended_at=None).update(
        ended_at=clock.now()
    )
    row.approved_by_id, row.approved_at = actor.person_id, clock.now()
    row.expires_on = clock.today() + timedelta(days=grading_rules().override_days)
    row.save(update_fields=["approved_by", "approved_at", "expires_on"])
    _changed(row.customer_id, before, Tier(row.tier), GradeSource.OVERRIDE)


@action("grading.set_opt_out")
def set_grading_opt_out(*, actor: Actor, customer_id: int, opted_out: bool) -> None:
    """Grade the customer no more (PIPL 24), or again: she is served as C, her figures are not looked at."""
    demand(actor, PROPOSE)
    before = grades_of(customer_ids=[customer_id])[customer_id].tier
    row, _ = CustomerGrade.objects.get_or_create(customer_id=customer_id, defaults={"since": clock.now()})
    row.opted_out_at = (row.opted_out_at or clock.now()) if opted_out else None
    if opted_out:
        row.tier, row.score, row.below_runs, row.line = Tier.C.value, None, 0, None
        GradeOverride.objects.filter(customer_id=customer_id, ended_at=None).update(ended_at=clock.now())
    row.save()
    note(subject=("grade", customer_id), customer_id=customer_id, opted_out=opted_out)
    _changed(customer_id, before, Tier.C, GradeSource.OPTED_OUT)


def _opted_out(customer_id: int) -> bool:
    return CustomerGrade.objects.filter(customer_id=customer_id, opted_out_at__isnull=False).exists()


def _changed(customer_id: int, before: Tier, after: Tier, source: GradeSource) -> None:
    if before is not after:
        record(
            GradeChanged(
                subject_id=customer_id,
                customer_id=customer_id,
                before=before.value,
                after=after.value,
                source=source.value,
            )
        )
