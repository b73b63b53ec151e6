"""Remedies: proposed within one's limit, approved by another beyond it, carried out with a proof."""

from decimal import Decimal

from django.db.models import Sum

from carecenter.foundation import clock
from carecenter.foundation.action import action, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.money import to_fen, yuan
from carecenter.foundation.plain.refusals import BadInput
from carecenter.work.cases import public as cases
from carecenter.work.cases.types import CaseFacts, GuardedMove
from carecenter.work.remedies.access import remedy_in_state
from carecenter.work.remedies.errors import BelowStatutoryMinimum, NoRemedy, RemediesUnfinished
from carecenter.work.remedies.events import RemedyChanged
from carecenter.work.remedies.models import Remedy
from carecenter.work.remedies.queries.rights import statutory_rights_of
from carecenter.work.remedies.rules.sufficiency import is_money, unmet_right
from carecenter.work.remedies.types import RemedyKind, RemedyState
from carecenter.work.service_levels import public as service_levels

MAX_TEXT = 2000
OVER = (RemedyState.DONE.value, RemedyState.REFUSED.value)


@action("remedies.add")
def add_remedy(
    *, actor: Actor, case_id: int, kind: str, amount: Decimal = Decimal(0), statutory: bool = False, text: str = ""
) -> int:
    """Add a remedy to the plan; what is beyond the proposer's own limit waits for another person. Returns its id.

    The limit holds for all money of the case together, so that nobody splits a sum. What the law gives needs no
    approval. Raises BadInput, NotTheOwner.
    """
    if kind not in set(RemedyKind):
        raise BadInput("kind", "请选择补救方式。")
    if amount < 0 or amount != yuan(amount):
        raise BadInput("amount", "金额要是正数，到分为止。")
    case = cases.case_for_work(actor=actor, case_id=case_id)
    total = amount + _given(case.id)
    free = statutory or not is_money(RemedyKind(kind), amount) or total <= _limit(actor)
    row = Remedy.objects.create(
        case_id=case.id,
        kind=kind,
        amount=amount,
        statutory=statutory,
        text=text.strip().replace("\x00", "")[:MAX_TEXT],
        state=(RemedyState.APPROVED if free else RemedyState.WAITING).value,
        proposed_by_id=actor.person_id,
        proposed_at=clock.now(),
        needed_limit=total,
    )
    _tell(actor, case, row)
    return row.pk


def _given(case_id: int) -> Decimal:
    rows = Remedy.objects.filter(case_id=case_id, statutory=False).exclude(state=RemedyState.REFUSED.value)
    return rows.aggregate(sum=Sum("amount"))["sum"] or Decimal(0)


def _limit(actor: Actor) -> Decimal:
    if actor.person_id is None:
        return Decimal(0)
    level = service_levels.level_of_person(person_id=actor.person_id)
    if level is None:
        return Decimal(0)
    return Decimal("Infinity") if level.limit is None else level.limit


@action("remedies.decide")
def decide_remedy(*, actor: Actor, remedy_id: int, approve: bool, reason: str = "") -> None:
    """Approve or refuse a remedy: never the owner or proposer, and only within one's limit.

    Raises OwnCase, BeyondAuthority (naming who may), BadInput.
    """
    row = remedy_in_state(remedy_id, RemedyState.WAITING)
    involved = [p for p in (row.proposed_by_id,) if p]
    case = cases.case_for_judgement(actor=actor, case_id=row.case_id, involved=involved)
    if approve:
        service_levels.demand_authority(approver_id=actor.person_id or 0, amount=row.needed_limit, involved=involved)
    elif not reason.strip():
        raise BadInput("reason", "请写明为什么不同意。")
    row.state = (RemedyState.APPROVED if approve else RemedyState.REFUSED).value
    row.decided_by_id, row.decided_at = actor.person_id, clock.now()
    row.save(update_fields=["state", "decided_by", "decided_at"])
    if reason.strip():
        cases.write_message(actor=actor, case_id=case.id, kind="NOTE", text=reason)
    _tell(actor, case, row)


@action("remedies.finish")
def finish_remedy(*, actor: Actor, remedy_id: int, evidence: str) -> None:
    """Note that a remedy was carried out, with its proof (receipt, job, shipment). Raises BadInput, NotThere."""
    row = remedy_in_state(remedy_id, RemedyState.APPROVED)
    case = cases.case_for_work(actor=actor, case_id=row.case_id)
    if not evidence.strip():
        raise BadInput("evidence", "请写明凭据，如退款流水号、服务单号。")
    row.state, row.evidence, row.done_at = RemedyState.DONE.value, evidence.strip()[:MAX_TEXT], clock.now()
    row.save(update_fields=["state", "evidence", "done_at"])
    _tell(actor, case, row)


def _tell(actor: Actor, case: CaseFacts, row: Remedy) -> None:
    fen = to_fen(row.amount)
    told = {"remedy": row.pk, "remedy_kind": row.kind, "remedy_state": row.state, "fen": fen}
    cases.add_case_step(actor=actor, case_id=case.id, kind="REMEDY", params=told)
    record(
        RemedyChanged(
            subject_id=case.id,
            unit_path=case.unit_path,
            customer_id=case.customer_id,
            remedy_id=row.pk,
            remedy_kind=row.kind,
            remedy_state=row.state,
            amount_fen=fen,
        )
    )


def guard_remedies(case: CaseFacts, move: GuardedMove) -> None:
    """Refuse a plan without a remedy, unapproved or below the law, and a resolution before all is carried out.

    Raises NoRemedy, RemediesUnfinished, BelowStatutoryMinimum. Registered with cases.
    """
    rows = list(Remedy.objects.filter(case_id=case.id).exclude(state=RemedyState.REFUSED.value))
    if move is GuardedMove.RESOLVE:
        _demand_none([row for row in rows if row.state not in OVER])
        return
    if not rows:
        raise NoRemedy()
    _demand_none([row for row in rows if row.state == RemedyState.WAITING])
    right = unmet_right(statutory_rights_of(case), {RemedyKind(row.kind) for row in rows})
    if right is not None:
        raise BelowStatutoryMinimum(right=right)


def _demand_none(rows: list[Remedy]) -> None:
    if rows:
        raise RemediesUnfinished(count=len(rows))
