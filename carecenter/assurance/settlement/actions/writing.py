"""Write lines and steps of a statement: what every deed here ends with."""

from collections.abc import Iterable

from carecenter.assurance.settlement.events import StatementMoved
from carecenter.assurance.settlement.models import Line, LineSet, Statement, StatementStep
from carecenter.assurance.settlement.queries.statements import sum_of_lines
from carecenter.assurance.settlement.types import DraftLine, LineKind, StatementLine, StatementState
from carecenter.foundation import clock
from carecenter.foundation.action import record


def as_rule_line(line: Line) -> StatementLine:
    """Return a stored line as the rules know it."""
    return StatementLine(
        LineKind(line.kind), line.item_code, line.quantity, line.unit_amount, line.coefficient, line.amount
    )


def write_lines(line_set: LineSet, lines: Iterable[DraftLine]) -> None:
    """Write lines into an open set and bring its total up to date: the exact sum of what is stored."""
    Line.objects.bulk_create(
        (
            Line(
                line_set=line_set,
                kind=each.line.kind.value,
                item_code=each.line.code,
                job_id=each.job_id,
                technician_id=each.technician_id,
                evidence_kind=each.evidence[0],
                evidence_id=each.evidence[1],
                quantity=each.line.quantity,
                unit_amount=each.line.unit_amount,
                coefficient=each.line.coefficient,
                amount=each.line.amount,
                facts=dict(each.facts),
                reverses_id=each.line.reverses,
            )
            for each in lines
        ),
        batch_size=2000,
    )
    line_set.total = sum_of_lines(line_set=line_set)
    line_set.save(update_fields=["total"])


def move_written(
    statement: Statement, before: str, after: StatementState, *, reason: str = "", by: int | None = None
) -> None:
    """Write down a step that a statement took, and tell."""
    StatementStep.objects.create(
        statement=statement,
        before=before,
        after=after.value,
        total=statement.total,
        reason=reason,
        at=clock.now(),
        by_id=by,
    )
    record(
        StatementMoved(
            subject_id=statement.pk,
            unit_path=statement.unit_path,
            provider_id=statement.provider_id,
            month=statement.month,
            before=before,
            after=after.value,
            total=statement.total,
        )
    )
