"""Questions about cases."""

from collections.abc import Collection, Iterable

from carecenter.work.cases.models import Case
from carecenter.work.cases.types.cases import ENDED, CaseFacts, CaseState, Channel


def facts_of_case(case: Case) -> CaseFacts:
    """Return what other modules may know of a case."""
    return CaseFacts(
        id=case.pk,
        number=case.number,
        type_code=case.type_code,
        state=CaseState(case.state),
        severity=case.severity,
        priority=case.priority,
        customer_id=case.customer_id,
        equipment_id=case.equipment_id,
        unit_path=case.unit_path,
        owner_id=case.owner_id,
        channel=Channel(case.channel),
        reason_code=case.reason_code,
        received_at=case.received_at,
        closed_at=case.closed_at,
        outcome=case.outcome,
        held=case.holds > 0,
    )


def cases_by_id(*, ids: Iterable[int]) -> dict[int, CaseFacts]:
    """Return the facts of many cases in one query."""
    return {case.pk: facts_of_case(case) for case in Case.objects.filter(pk__in=set(ids))}


def cases_of_customer(*, customer_ids: Collection[int], open_only: bool = False, limit: int = 50) -> list[CaseFacts]:
    """Return the cases of one identity, newest first."""
    rows = Case.objects.filter(customer_id__in=list(customer_ids))
    if open_only:
        rows = rows.exclude(state__in=[state.value for state in ENDED])
    return [facts_of_case(case) for case in rows.order_by("-received_at", "-id")[:limit]]
