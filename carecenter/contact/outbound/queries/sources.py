"""Where lists come from: higher modules propose customers, each with the sentence that says why."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from carecenter.contact.outbound.types import Proposal
from carecenter.design import formats
from carecenter.foundation.plain.actors import Actor

Text = str | Promise
Find = Callable[[Actor, str], Sequence[Proposal]]
Choices = Callable[[Actor], Sequence[tuple[str, Text]]]


@dataclass(frozen=True, slots=True)
class ListSource:
    """One source; `choices` narrow it (a span, a model), `find` gets the choice, params fill the `sentence`."""

    code: str
    title: Text
    purpose: str
    sentence: Text
    find: Find
    permission: str
    choices: Choices | None
    order: int


SOURCES: dict[str, ListSource] = {}


def register_list_source(
    code: str,
    title: Text,
    *,
    purpose: str,
    sentence: Text,
    find: Find,
    permission: str,
    choices: Choices | None = None,
    order: int = 100,
) -> None:
    """Offer leaders customers to call; `find` returns those in the actor's reach, at most MOST_PROPOSALS of them.

    `purpose` (SERVICE SURVEY MARKETING SAFETY) decides hours, caps and refusals when she is dialled.
    """
    SOURCES[code] = ListSource(code, title, purpose, sentence, find, permission, choices, order)


def sources_for(actor: Actor) -> list[ListSource]:
    """Return the sources that the actor may draw from, in order."""
    return sorted((s for s in SOURCES.values() if actor.may(s.permission)), key=lambda s: (s.order, s.code))


def why_called(source: str, params: Mapping[str, object]) -> str:
    """Return why a customer is on a list, in the reader's language; nothing for one who was written by hand."""
    known = SOURCES.get(source)
    if known is None:
        return ""
    try:
        return str(known.sentence) % {key: _shown(str(value)) for key, value in params.items()}
    except (KeyError, ValueError, TypeError):
        return str(known.title)


def _shown(value: str) -> str:
    """Write a date as readers of this language do; everything else as it is."""
    try:
        return formats.day(date.fromisoformat(value))
    except ValueError:
        return value
