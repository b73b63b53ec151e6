"""Questions about cases."""

from collections.abc import Collection, Iterable

from carecenter.foundation.files.public import StoredFileFacts, files_of
from carecenter.foundation.rows import only_row
from carecenter.work.cases.models import Case, CaseHold, CaseWatcher
from carecenter.work.cases.queries.definitions import case_type
from carecenter.work.cases.rules.forms import is_met
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


def is_about_product(*, case_id: int) -> bool:
    """Tell whether a case is about the product itself, so that the law gives rights for it."""
    case = only_row(Case.objects.select_related("text").filter(pk=case_id))
    when = case_type(case.type_code).rights_when if case else None
    return case is not None and when is not None and is_met(when, case.text.values)


def watchers_of(*, case_id: int) -> list[int]:
    """Return who wants to hear of every change of a case."""
    return list(CaseWatcher.objects.filter(case_id=case_id).order_by("id").values_list("person_id", flat=True))


def holders_of_case(*, case_id: int, holder_kind: str) -> list[tuple[int, bool]]:
    """Return what of a kind a case waits or waited for, oldest first: (id, still waiting)."""
    rows = CaseHold.objects.filter(case_id=case_id, holder_kind=holder_kind).order_by("id")
    return [(holder_id, until is None) for holder_id, until in rows.values_list("holder_id", "until")]


def case_held_by(*, holder: tuple[str, int]) -> CaseFacts | None:
    """Return the case that waits or waited for something, such as ("job", 7)."""
    rows = CaseHold.objects.filter(holder_kind=holder[0], holder_id=holder[1]).select_related("case")
    found = rows.order_by("-id").first()
    return facts_of_case(found.case) if found else None


def files_of_case(*, case_id: int) -> list[StoredFileFacts]:
    """Return the files of a case, for a module whose own access allows it: a job that came out of it shows them."""
    return files_of(subject=("case", case_id))
