"""Move statements: issue, dispute, adjust, confirm, pay; close the month."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import Sum

from carecenter.assurance.settlement.access import DISPUTE, MANAGE, PAY, demand_nation, statement_to_change
from carecenter.assurance.settlement.actions.writing import as_rule_line, move_written, write_lines
from carecenter.assurance.settlement.errors import DisputeTooLate, PeriodIsLocked, WrongState
from carecenter.assurance.settlement.events import PeriodLocked
from carecenter.assurance.settlement.models import Dispute, Line, LineSet, PeriodLock, Statement
from carecenter.assurance.settlement.queries.statements import drafts_of_month, is_locked
from carecenter.assurance.settlement.queries.terms import terms_of_month
from carecenter.assurance.settlement.rules.statements import extra_line, next_state, reversal_of
from carecenter.assurance.settlement.types import DraftLine, LineKind, StatementMove, StatementState
from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.money import yuan
from carecenter.foundation.plain.periods import first_of_month
from carecenter.foundation.plain.refusals import BadInput



@action("settlement.issue")
def issue_statement(*, actor: Actor, statement_id: int) -> None:
    """Freeze a draft and hand it to the provider, who has seven days to dispute. Raises WrongState, NotThere."""
    statement = statement_to_change(actor, statement_id, MANAGE)
    _check(statement, StatementMove.ISSUE)
    _freeze(statement.sets.get(ordinal=1))
    statement.issued_at = clock.now()
    statement.silent_until = clock.now() + timedelta(days=terms_of_month(month=statement.month).dispute_days)
    _move(actor, statement, StatementMove.ISSUE)


@action("settlement.issue_month")
def issue_month(*, actor: Actor, month: date) -> int:
    """Issue all drafts of a month; return how many."""
    drafts = drafts_of_month(month=first_of_month(month))
    for statement_id in drafts:
        issue_statement(actor=actor, statement_id=statement_id)
    note(count=len(drafts), month=f"{month:%Y-%m}")
    return len(drafts)


@action("settlement.dispute")
def dispute_statement(*, actor: Actor, statement_id: int, text: str, line_ids: Sequence[int] = ()) -> int:
    """Object to a statement, perhaps to some of its lines. Raises DisputeTooLate, WrongState, BadInput, NotThere."""
    statement = statement_to_change(actor, statement_id, DISPUTE)
    _check(statement, StatementMove.DISPUTE)
    if statement.silent_until is not None and clock.now() > statement.silent_until:
        raise DisputeTooLate()
    text = text.replace("\x00", "").strip()
    if not 4 <= len(text) <= 1000:
        raise BadInput("text", "请写明异议，4 到 1000 个字。")
    dispute = Dispute.objects.create(
        statement=statement, text=text, raised_at=clock.now(), raised_by_id=actor.person_id
    )
    dispute.lines.set(Line.objects.filter(pk__in=line_ids, line_set__statement=statement))
    _move(actor, statement, StatementMove.DISPUTE)
    return dispute.pk


@action("settlement.adjust")
def adjust_statement(
    *,
    actor: Actor,
    statement_id: int,
    reason: str,
    reverse_line_ids: Sequence[int] = (),
    extra_amount: Decimal = Decimal("0.00"),
) -> int:
    """Answer a dispute with a new frozen set: reversals of lines, an extra amount, or nothing; return the set's id.

    The lines that were issued stay as they are. Raises WrongState, BadInput, NotThere.
    """
    statement = statement_to_change(actor, statement_id, MANAGE)
    _check(statement, StatementMove.ADJUST)
    reason = reason.strip()
    if not 4 <= len(reason) <= 200:
        raise BadInput("reason", "请写明理由，4 到 200 个字；服务商看得到。")
    lines = [*_reversals(statement, reverse_line_ids), *_extra(statement, extra_amount)]
    ordinal = statement.sets.count() + 1
    added = LineSet.objects.create(
        statement=statement, ordinal=ordinal, reason=reason, made_at=clock.now(), made_by_id=actor.person_id
    )
    write_lines(added, lines)
    _freeze(added)
    statement.disputes.filter(settled_at=None).update(settled_at=clock.now())
    statement.total = statement.sets.aggregate(total=Sum("total"))["total"]
    statement.silent_until = clock.now() + timedelta(days=terms_of_month(month=statement.month).dispute_days)
    _move(actor, statement, StatementMove.ADJUST, reason=reason)
    return added.pk


def _reversals(statement: Statement, line_ids: Sequence[int]) -> list[DraftLine]:
    wanted = set(line_ids)
    rows = Line.objects.filter(pk__in=wanted, line_set__statement=statement, reversed_by=None)
    found = list(rows.exclude(kind=LineKind.REVERSAL.value).order_by("id"))
    if len(found) != len(wanted):
        raise BadInput("lines", "有的行不在这张结算单上，或已经冲销过。")
    return [
        DraftLine(
            reversal_of(as_rule_line(line), line.pk),
            (line.evidence_kind, line.evidence_id),
            line.job_id,
            line.technician_id,
        )
        for line in found
    ]


def _extra(statement: Statement, amount: Decimal) -> list[DraftLine]:
    if amount < 0:
        raise BadInput("extra_amount", "补付金额不能为负；要扣回请冲销对应的行。")
    if yuan(amount) == 0:
        return []
    return [DraftLine(extra_line("ADJUSTMENT", 1, yuan(amount)), ("statement", statement.pk))]


@action("settlement.confirm")
def confirm_statement(*, actor: Actor, statement_id: int) -> None:
    """Agree to a statement; the system does it for a provider who kept silent for seven days. Raises WrongState."""
    statement = statement_to_change(actor, statement_id, DISPUTE)
    _move(actor, statement, StatementMove.CONFIRM)


@action("settlement.confirm_silent")
def confirm_silent(*, actor: Actor, statement_id: int) -> bool:
    """Confirm a statement whose dispute time is over; False where somebody was faster."""
    statement = statement_to_change(actor, statement_id, MANAGE)
    over = statement.silent_until is not None and statement.silent_until <= clock.now()
    if not over or next_state(StatementState(statement.state), StatementMove.CONFIRM) is None:
        return False
    _move(actor, statement, StatementMove.CONFIRM, reason="7 天内无异议，自动确认")
    return True


@action("settlement.pay")
def pay_statement(*, actor: Actor, statement_id: int) -> None:
    """Mark a confirmed statement as paid; finance only. Raises WrongState, NotThere."""
    statement = statement_to_change(actor, statement_id, PAY)
    _move(actor, statement, StatementMove.PAY)


@action("settlement.lock")
def lock_period(*, actor: Actor, month: date) -> None:
    """Close a month: no new statement, no redraw; what comes late goes to the next one. Raises PeriodIsLocked."""
    demand_nation(actor, PAY)
    month = first_of_month(month)
    if is_locked(month=month):
        raise PeriodIsLocked(month=f"{month:%Y-%m}")
    if drafts_of_month(month=month):
        raise BadInput("month", "这个月还有未发出的草稿，请先发出再关账。")
    lock = PeriodLock.objects.create(month=month, locked_at=clock.now(), locked_by_id=actor.person_id)
    record(PeriodLocked(subject_id=lock.pk, month=month))


def _freeze(line_set: LineSet) -> None:
    line_set.frozen_at = clock.now()
    line_set.save(update_fields=["frozen_at"])


def _check(statement: Statement, move: StatementMove) -> StatementState:
    after = next_state(StatementState(statement.state), move)
    if after is None:
        raise WrongState(number=statement.number)
    return after


def _move(actor: Actor, statement: Statement, move: StatementMove, *, reason: str = "") -> None:
    before, after = statement.state, _check(statement, move)
    statement.state = after.value
    statement.save(update_fields=["state", "total", "issued_at", "silent_until"])
    move_written(statement, before, after, reason=reason, by=actor.person_id)
