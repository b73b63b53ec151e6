"""Ring the bell of who has to know: the owner, who was called, the few who hold a post."""

from collections.abc import Iterable

from django.urls import reverse

from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.numbers import number
from carecenter.reference.notices.public import tell_person
from carecenter.reference.organisation.public import persons_of_unit
from carecenter.work.cases import public as cases

# A post held by many works from its list; ringing sixty bells for one step teaches them not to listen.
MOST_TOLD = 5


@action("case_handling.tell")
def tell_of_case(*, actor: Actor, case_id: int, persons: Iterable[int], template: str, key: str, url: str = "") -> int:
    """Put a line under the bells of these persons, once for a key; return how many."""
    told = list(dict.fromkeys(persons))
    for person_id in told:
        tell_person(
            actor=actor,
            person_id=person_id,
            template=template,
            params={"number": number("K", case_id)},
            about=("case", case_id),
            url=url or reverse("case", args=[case_id]),
            key=f"{key}:{person_id}",
        )
    note(subject=("case", case_id), template=template, told=len(told))
    return len(told)


def holders_of_post(*, post: str, unit_path: str) -> list[int]:
    """Return who holds a post in a unit or in the nearest one above it; none where too many do."""
    path = unit_path
    while path:
        found = [person.id for person in persons_of_unit(path=path, post_code=post)] if post else []
        if found:
            return found if len(found) <= MOST_TOLD else []
        path = path.rpartition(".")[0]
    return []


def those_of_unit(*, unit_path: str) -> list[int]:
    """Return the people of a unit itself, where they are few; a department works from its list otherwise."""
    found = [person.id for person in persons_of_unit(path=unit_path) if person.unit_path == unit_path]
    return found if len(found) <= MOST_TOLD else []


def owner_of(case_id: int) -> int | None:
    """Return the owner of a case."""
    case = cases.cases_by_id(ids=[case_id]).get(case_id)
    return case.owner_id if case else None
