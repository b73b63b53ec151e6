"""Questions about statements."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import Count, F, QuerySet, Sum

from carecenter.assurance.settlement.access import visible_statements
from carecenter.assurance.settlement.models import Line, LineSet, PeriodLock, SettlementRun, Statement
from carecenter.assurance.settlement.types import Grade, LineKind, StatementFacts, StatementState
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.rows import only_row


def is_locked(*, month: date) -> bool:
    """Tell whether a month is closed."""
    return PeriodLock.objects.filter(month=month).exists()


def is_issued_since(*, month: date) -> bool:
    """Tell whether a statement of this month or a later one is past its draft."""
    return Statement.objects.filter(month__gte=month).exclude(state=StatementState.DRAFT.value).exists()


def lines_of(*, statement: Statement, kind: str = "") -> QuerySet[Line]:
    """Return a statement's lines with the names that they show."""
    rows = Line.objects.filter(line_set__statement=statement)
    if kind:
        rows = rows.filter(kind=kind)
    return rows.annotate(technician_name=F("technician__name"), ordinal=F("line_set__ordinal"))


def groups_of(*, statement: Statement) -> list[dict[str, object]]:
    """Return count and sum by set, kind and item, in the order of a statement."""
    rows = Line.objects.filter(line_set__statement=statement).values("line_set__ordinal", "kind", "item_code")
    found = rows.annotate(count=Count("id"), amount=Sum("amount"))
    order = {kind.value: place for place, kind in enumerate(LineKind)}
    return sorted(
        (dict(row) for row in found), key=lambda r: (r["line_set__ordinal"], order[str(r["kind"])], r["item_code"])
    )


def sets_of(*, statement: Statement) -> list[LineSet]:
    """Return the original set and the adjustments."""
    return list(statement.sets.select_related("made_by").order_by("ordinal"))


def settled_lines(*, job_ids: Iterable[int]) -> QuerySet[Line]:
    """Return the frozen lines about jobs."""
    return Line.objects.filter(job_id__in=set(job_ids), line_set__frozen_at__isnull=False)


def sum_of_lines(*, line_set: LineSet) -> Decimal:
    """Return the exact sum of a set."""
    return line_set.lines.aggregate(total=Sum("amount"))["total"] or Decimal("0.00")


def drafts_of_month(*, month: date) -> list[int]:
    """Return the drafts of a month."""
    return list(Statement.objects.filter(month=month, state="DRAFT").order_by("id").values_list("id", flat=True))


def silent_statements(*, at: object) -> list[int]:
    """Return the statements whose dispute time is over."""
    rows = Statement.objects.filter(state__in=["ISSUED", "ADJUSTED"], silent_until__lte=at)
    return list(rows.order_by("silent_until", "id").values_list("id", flat=True)[:1000])


def latest_run() -> SettlementRun | None:
    """Return the newest pass."""
    return SettlementRun.objects.order_by("-id").first()


def run_by_id(*, run_id: int) -> SettlementRun | None:
    """Return one pass."""
    return only_row(SettlementRun.objects.filter(pk=run_id))


def statements_of_provider(*, actor: Actor, provider_id: int, limit: int = 12) -> list[StatementFacts]:
    """Return a provider's latest statements that the actor may see."""
    rows = visible_statements(actor).filter(provider_id=provider_id).order_by("-month")[:limit]
    return [
        StatementFacts(
            row.pk, row.number, row.provider_id, row.month, StatementState(row.state), row.total, Grade(row.grade)
        )
        for row in rows
    ]
