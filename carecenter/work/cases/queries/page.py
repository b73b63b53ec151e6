"""Everything the page of one case shows, in a fixed number of queries."""

from dataclasses import dataclass, field
from datetime import datetime

from carecenter.foundation import clock
from carecenter.foundation.files.public import StoredFileFacts, files_of
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.public import masked_contacts
from carecenter.reference.organisation.public import persons_by_id, units_by_path
from carecenter.work.cases.access import case_to_see
from carecenter.work.cases.models import Case, CaseLink, CaseMessage, CaseSeen, CaseStep, CaseTask, CaseWatcher
from carecenter.work.cases.queries.definitions import case_type
from carecenter.work.cases.types.definitions import CaseTypeDefinition
from carecenter.work.service_levels.public import clocks_of
from carecenter.work.service_levels.types import ClockFacts

MOST_LINES = 200


@dataclass
class CasePage:
    """One case with its story, clocks and people."""

    case: Case
    kind: CaseTypeDefinition
    steps: list[CaseStep]
    messages: list[CaseMessage]
    clocks: list[ClockFacts]
    names: dict[int, str]
    customer: str
    seen_at: datetime | None
    watching: bool
    files: list[StoredFileFacts]
    unit_names: dict[str, str] = field(default_factory=dict)


def case_page(*, actor: Actor, case_id: int) -> CasePage:
    """Return the page of a case in reach. Raises NotThere."""
    case = case_to_see(actor, case_id)
    steps = list(CaseStep.objects.filter(case=case).order_by("-id")[:MOST_LINES])
    messages = list(CaseMessage.objects.filter(case=case).order_by("-id")[:MOST_LINES])
    people = {case.owner_id, case.about_person_id, case.verified_by_id, *(s.person_id for s in steps)}
    people |= {m.author_id for m in messages}
    names = {pk: facts.name for pk, facts in persons_by_id(ids=[p for p in people if p]).items()}
    contact = masked_contacts(ids=[case.customer_id]).get(case.customer_id) if case.customer_id else None
    seen = CaseSeen.objects.filter(case=case, person_id=actor.person_id or 0).values_list("seen_at", flat=True).first()
    subject = ("case", case.pk)
    paths = {str(step.params["unit"]) for step in steps if "unit" in step.params} | {case.unit_path}
    return CasePage(
        case=case,
        kind=case_type(case.type_code),
        steps=steps,
        messages=messages,
        clocks=clocks_of(subjects=[subject], now=clock.now())[subject],
        names=names,
        customer=contact.name if contact else "",
        seen_at=seen,
        watching=CaseWatcher.objects.filter(case=case, person_id=actor.person_id or 0).exists(),
        files=files_of(subject=subject),
        unit_names={path: unit.name for path, unit in units_by_path(paths=paths).items()},
    )


def tasks_of_case(case: Case) -> list[CaseTask]:
    """Return the inner tasks of a case with their disputes, oldest first."""
    rows = CaseTask.objects.filter(about_kind="case", about_id=case.pk).select_related("dispute")
    return list(rows.prefetch_related("texts").order_by("id"))


def ties_of_case(case: Case) -> list[tuple[str, Case]]:
    """Return what a case is tied to: (kind, case), its parent and children first."""
    found: list[tuple[str, Case]] = []
    if case.parent_id:
        found += [("PARENT", one) for one in Case.objects.filter(pk=case.parent_id)]
    found += [("CHILD", one) for one in Case.objects.filter(parent=case)[:20]]
    found += [("TAKEN_IN", one) for one in Case.objects.filter(merged_into=case)[:20]]
    links = CaseLink.objects.filter(case=case).select_related("other")[:20]
    found += [(link.kind, link.other) for link in links]
    back = CaseLink.objects.filter(other=case).select_related("case")[:20]
    return found + [(link.kind, link.case) for link in back]
