"""What a page may listen to, and who decides.

A topic is `kind:id` (one thing: `job:7`), `kind@path` (all things of a kind in a unit's subtree: `job@hq.east`)
or `person:id` (one's own bell). The module that owns the kind registers who may watch it.
"""

from collections.abc import Callable, Iterable

from carecenter.foundation.access import reaches
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.events import Event

MayWatch = Callable[[Actor, int], bool]
_THINGS: dict[str, MayWatch] = {}
_LISTS: dict[str, str] = {}


def register_topic(kind: str, *, may_watch: MayWatch, list_permission: str) -> None:
    """Let pages watch one kind: `may_watch(actor, id)` for one thing, the permission's reach for a unit's list."""
    _THINGS[kind] = may_watch
    _LISTS[kind] = list_permission


def may_watch(actor: Actor, topic: str) -> bool:
    """Tell whether the actor may listen to the topic; an unknown or broken topic is refused."""
    kind, mark, rest = topic.partition("@")
    if mark:
        return kind in _LISTS and reaches(actor, _LISTS[kind], rest)
    kind, _, number = topic.partition(":")
    if not number.isdigit():
        return False
    if kind == "person":
        return actor.person_id == int(number)
    return kind in _THINGS and _THINGS[kind](actor, int(number))


def topics_of(*, subject_kind: str, subject_id: int, unit_path: str, customer_id: int | None) -> Iterable[str]:
    """Return the topics that an event concerns: its thing, its customer, and the lists of its unit and all above."""
    yield f"{subject_kind}:{subject_id}"
    if customer_id and subject_kind != "customer":
        yield f"customer:{customer_id}"
    labels = unit_path.split(".") if unit_path else []
    for depth in range(len(labels)):
        yield f"{subject_kind}@{'.'.join(labels[: depth + 1])}"


def topics_of_event(event: Event) -> list[str]:
    """Return the topics of an event that is at hand."""
    return list(
        topics_of(
            subject_kind=event.subject_kind,
            subject_id=event.subject_id,
            unit_path=event.unit_path,
            customer_id=event.customer_id,
        )
    )
