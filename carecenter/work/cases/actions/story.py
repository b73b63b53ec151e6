"""What every deed on a case writes: its line, its news, its words for search."""

from collections.abc import Iterable
from typing import Any

from django.db import connection

from carecenter.foundation import clock
from carecenter.foundation.action import record, write_later
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.events import Event
from carecenter.work.cases.events import CaseChanged, CaseEvent, CaseStageChanged
from carecenter.work.cases.models import Case, CaseStep
from carecenter.work.cases.queries.words import words_of
from carecenter.work.cases.rules.machine import CaseMove
from carecenter.work.cases.types.cases import CaseState

MAX_TEXT = 20_000


def clean_text(text: str, most: int = MAX_TEXT) -> str:
    """Return what may be stored of a text."""
    return text.strip().replace("\x00", "")[:most]


def add_step(case: Case, kind: str, actor: Actor, /, **params: object) -> None:
    """Add a line to the case's story; params are codes, ids and numbers."""
    row = CaseStep(case=case, at=clock.now(), kind=kind, person_id=actor.person_id, params=params)
    write_later(row)


def tell(event: type[CaseEvent], case: Case, **facts: Any) -> None:
    """Record news of a case."""
    news: Event = event(
        subject_id=case.pk,
        unit_path=case.unit_path,
        customer_id=case.customer_id,
        type_code=case.type_code,
        **facts,
    )
    record(news)


def set_state(case: Case, state: CaseState, move: CaseMove | str, actor: Actor, **params: object) -> None:
    """Let the case stand in a state; the caller saves what else changed."""
    before, case.state, case.state_since = case.state, state.value, clock.now()
    add_step(case, str(move), actor, before=before, after=state.value, **params)
    tell(
        CaseStageChanged,
        case,
        move=str(move),
        state_before=before,
        state=state.value,
        off_process=bool(params.get("off_process")),
    )


def changed(case: Case, actor: Actor, *what: str, **params: object) -> None:
    """Save these columns, with a line and news."""
    case.save(update_fields=list(what))
    add_step(case, "CHANGED", actor, what=list(what), **params)
    tell(CaseChanged, case, what=tuple(what))


def index_words(case_id: int, texts: Iterable[str]) -> None:
    """Add words to what search finds of a case."""
    found = words_of(" ".join(texts))
    if not found:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE cases_casetext SET words = coalesce(words, ''::tsvector) || array_to_tsvector(%s)"
            " WHERE case_id = %s",
            [found, case_id],
        )
