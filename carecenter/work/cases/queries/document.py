"""A case as a document for an authority, a court, a customer."""

from collections.abc import Callable

from django.template.loader import render_to_string

from carecenter.foundation import clock
from carecenter.foundation.files.public import StoredFileFacts
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.printing import pdf_of
from carecenter.work.cases.models import Case, EightD
from carecenter.work.cases.queries.page import case_page, tasks_of_case

Part = tuple[str, list[tuple[str, str]]]
_PARTS: list[Callable[[int], Part]] = []


def register_evidence_part(part: Callable[[int], Part]) -> None:
    """Let a module add a part to the document: a title and its lines for a case."""
    _PARTS.append(part)


def document_of(*, actor: Actor, case: Case) -> tuple[str, bytes, list[StoredFileFacts]]:
    """Return name and content of the document, and the files that belong to it."""
    found = case_page(actor=actor, case_id=case.pk)
    context = {
        "found": found,
        "case": found.case,
        "tasks": tasks_of_case(found.case),
        "parts": [part(found.case.pk) for part in _PARTS],
        "eight_d": EightD.objects.filter(case=found.case).first(),
        "steps": [(step, found.names.get(step.person_id or 0, "")) for step in reversed(found.steps)],
        "messages": [(m, found.names.get(m.author_id or 0, "")) for m in reversed(found.messages)],
        "at": clock.now(),
        "by": actor.name,
    }
    html = render_to_string("cases/evidence.html", context)
    pdf = pdf_of(html)
    if pdf is None:
        return f"{case.number}.html", html.encode(), found.files
    return f"{case.number}.pdf", pdf, found.files
