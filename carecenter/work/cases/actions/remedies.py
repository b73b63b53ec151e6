"""Remedies: proposed within one's limit, approved by another beyond it, carried out with a proof."""

from decimal import Decimal

from django.db.models import Sum

from carecenter.foundation import clock
from carecenter.foundation.action import action
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.money import to_fen, yuan
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.work.cases.access import LEAD, case_to_change
from carecenter.work.cases.actions.moving import demand_move, demand_owner
from carecenter.work.cases.actions.story import add_step, clean_text, set_state, tell
from carecenter.work.cases.actions.talking import mark_informed, write_row
from carecenter.work.cases.errors import BelowStatutoryMinimum, NoRemedy, OwnCase, RemediesUnfinished
from carecenter.work.cases.events import RemedyChanged
from carecenter.work.cases.models import Case, Remedy
from carecenter.work.cases.queries.rights import statutory_rights_of
from carecenter.work.cases.rules.machine import CaseMove
from carecenter.work.cases.rules.remedies import is_money, unmet_right
from carecenter.work.cases.types.cases import InformedBy, MessageKind, RemedyKind, RemedyState
from carecenter.work.service_levels import public as service_levels


@action("cases.add_remedy")
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
    case = case_to_change(actor, case_id)
    demand_owner(actor, case)
    wanted = RemedyKind(kind)
    total = amount + _given(case)
    free = statutory or not is_money(wanted, amount) or total <= _limit(actor)
    row = Remedy.objects.create(
        case=case,
        kind=kind,
        amount=amount,
        statutory=statutory,
        text=clean_text(text, 2000),
        state=(RemedyState.APPROVED if free else RemedyState.WAITING).value,
        proposed_by_id=actor.person_id,
        proposed_at=clock.now(),
        needed_limit=total,
    )
    _tell(actor, case, row)
    return row.pk


def _given(case: Case) -> Decimal:
    rows = Remedy.objects.filter(case=case, statutory=False).exclude(state=RemedyState.REFUSED.value)
    return rows.aggregate(sum=Sum("amount"))["sum"] or Decimal(0)


def _limit(actor: Actor) -> Decimal:
    if actor.person_id is None:
        return Decimal(0)
    level = service_levels.level_of_person(person_id=actor.person_id)
    if level is None:
        return Decimal(0)
    return Decimal("Infinity") if level.limit is None else level.limit


@action("cases.decide_remedy")
def decide_remedy(*, actor: Actor, remedy_id: int, approve: bool, reason: str = "") -> None:
    """Approve or refuse a remedy: never the owner or proposer, and only within one's limit.

    Raises OwnCase, BeyondAuthority (naming who may), BadInput.
    """
    row = _waiting(remedy_id)
    case = case_to_change(actor, row.case_id, LEAD)
    involved = [p for p in (case.owner_id, row.proposed_by_id, case.about_person_id) if p]
    if actor.person_id in involved:
        raise OwnCase()
    if approve:
        service_levels.demand_authority(approver_id=actor.person_id or 0, amount=row.needed_limit, involved=involved)
    elif not clean_text(reason):
        raise BadInput("reason", "请写明为什么不同意。")
    row.state = (RemedyState.APPROVED if approve else RemedyState.REFUSED).value
    row.decided_by_id, row.decided_at = actor.person_id, clock.now()
    row.save(update_fields=["state", "decided_by", "decided_at"])
    if clean_text(reason):
        write_row(actor, case, MessageKind.NOTE, reason)
    _tell(actor, case, row)


def _waiting(remedy_id: int) -> Remedy:
    row = Remedy.objects.select_for_update(of=("self",)).filter(pk=remedy_id).first()
    if row is None or row.state != RemedyState.WAITING:
        raise NotThere()
    return row


@action("cases.propose")
def propose_remedies(*, actor: Actor, case_id: int, told: str) -> None:
    """Tell the customer the plan: at least one remedy, all approved, not below what the law gives.

    Raises NoRemedy, RemediesUnfinished, BelowStatutoryMinimum, MoveNotAllowed.
    """
    case = case_to_change(actor, case_id)
    after = demand_move(case, CaseMove.PROPOSE)
    demand_owner(actor, case)
    rows = list(Remedy.objects.filter(case=case).exclude(state=RemedyState.REFUSED.value))
    if not rows:
        raise NoRemedy()
    waiting = sum(row.state == RemedyState.WAITING for row in rows)
    if waiting:
        raise RemediesUnfinished(count=waiting)
    right = unmet_right(statutory_rights_of(case), {RemedyKind(row.kind) for row in rows})
    if right is not None:
        raise BelowStatutoryMinimum(right=right)
    if not clean_text(told):
        raise BadInput("told", "请写下告诉客户的方案。")
    write_row(actor, case, MessageKind.REPLY, told)
    mark_informed(actor, case, InformedBy.REPLY)
    set_state(case, after, CaseMove.PROPOSE, actor)
    case.save(update_fields=["state", "state_since"])


@action("cases.finish_remedy")
def finish_remedy(*, actor: Actor, remedy_id: int, evidence: str) -> None:
    """Note that a remedy was carried out, with its proof (receipt, job, shipment). Raises BadInput, NotThere."""
    row = Remedy.objects.select_for_update(of=("self",)).filter(pk=remedy_id).first()
    if row is None or row.state != RemedyState.APPROVED:
        raise NotThere()
    case = case_to_change(actor, row.case_id)
    demand_owner(actor, case)
    if not clean_text(evidence):
        raise BadInput("evidence", "请写明凭据，如退款流水号、服务单号。")
    row.state, row.evidence, row.done_at = RemedyState.DONE.value, clean_text(evidence, 2000), clock.now()
    row.save(update_fields=["state", "evidence", "done_at"])
    _tell(actor, case, row)


def _tell(actor: Actor, case: Case, row: Remedy) -> None:
    fen = to_fen(row.amount)
    add_step(case, "REMEDY", actor, remedy=row.pk, kind=row.kind, state=row.state, fen=fen)
    tell(RemedyChanged, case, remedy_id=row.pk, remedy_kind=row.kind, remedy_state=row.state, amount_fen=fen)
