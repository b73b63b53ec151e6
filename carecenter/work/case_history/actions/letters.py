"""Letters of another system become cases: asked then, answered then."""

from datetime import datetime
from typing import Any

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.numbers import number
from carecenter.foundation.tables.importers import Row
from carecenter.work.case_history.access import IMPORT
from carecenter.work.case_history.errors import RepliedBeforeAsked
from carecenter.work.case_history.models import Letter, LetterCategory
from carecenter.work.cases import public as cases

TYPE = "letter"


def number_of(row: Row) -> str:
    """Return the number as people write it: a spreadsheet makes 24.0 of 24."""
    return str(row["number"]).strip().removesuffix(".0")


@action("case_history.take_letter")
def take_letter(*, actor: Actor, row: Row) -> str:
    """Open the letter's case as of when it was asked and, where a reply is told, close it as of the reply.

    A letter that is known gets what it lacks (category, reply). Returns the case's number. Raises RepliedBeforeAsked,
    ManyBadInputs.
    """
    demand(actor, IMPORT)
    asked, replied = row["at"], row["replied_at"] if row["reply"] else None
    if replied is not None and replied < asked:
        raise RepliedBeforeAsked(field="replied_at")
    known = Letter.objects.select_for_update(of=("self",)).filter(number=number_of(row)).first()
    letter = known or _open(actor, row, asked)
    if letter.category_id is None and row["category"]:
        letter.category = category_of(row["category"])
    for name in ("likes", "dislikes"):
        if row[name] is not None:
            setattr(letter, name, row[name])
    if replied is not None and letter.replied_at is None:
        _answer(actor, letter.case_id, row["reply"], replied)
        letter.replied_at = replied
    letter.save()
    note(subject=("case", letter.case_id), known=known is not None)
    return number("K", letter.case_id)


def _open(actor: Actor, row: Row, asked: datetime) -> Letter:
    told = number_of(row)
    with clock.standing_at(asked):
        case_id = cases.open_case(
            actor=actor,
            type_code=TYPE,
            channel="IMPORT",
            subject=str(row["title"])[:200],
            text=row["text"] or "",
            values=_values(row),
            external_ref=told,
            received_at=asked,
            key=f"letter:{told}",
        )
    case = cases.cases_by_id(ids=[case_id])[case_id]
    return Letter(case_id=case_id, number=told, unit_path=case.unit_path, asked_at=asked)


def _values(row: Row) -> dict[str, Any]:
    told = {"writer": str(row["user"] or "").strip()[:60], "category": str(row["category"] or "").strip()[:100]}
    return {key: value for key, value in told.items() if value}


def _answer(actor: Actor, case_id: int, reply: str, at: datetime) -> None:
    wrap_up = cases.case_types()[TYPE].wrap_up
    with clock.standing_at(at):
        cases.resolve_case(
            actor=actor, case_id=case_id, outcome="EXPLAINED", wrap_up=wrap_up, informed_by="REPLY", told=reply
        )


@action("case_history.take_category")
def take_category(*, actor: Actor, path: str) -> int:
    """Keep a category and those above it; the same path again answers the one that is there."""
    demand(actor, IMPORT)
    found = category_of(path)
    note(subject=("letter_category", found.pk))
    return found.pk


def category_of(path: str) -> LetterCategory:
    """Return the category of a path such as "城乡建设/安全生产", made with those above it where it is new."""
    parent: LetterCategory | None = None
    names = [name.strip() for name in path.split("/") if name.strip()]
    for level, name in enumerate(names, 1):
        whole = "/".join(names[:level])
        parent, _made = LetterCategory.objects.get_or_create(
            path=whole[:300], defaults={"name": name[:100], "level": level, "parent": parent}
        )
    assert parent is not None, "an importer demands a category before it asks"
    return parent
