"""Mark what is new to the reader of a story."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from carecenter.design.details import Moment
from carecenter.foundation.looking import look


def mark_fresh(actor: Any, subject: tuple[str, int], moments: Iterable[Moment]) -> list[Moment]:
    """Return the moments; those since the actor's last visit to the thing, and not her own, are marked. One query."""
    story = list(moments)
    if actor.person_id is None:
        return story
    since = look(person_id=actor.person_id, subject=subject)
    if since is None:
        return story
    return [replace(each, fresh=True) if each.at > since and each.who != actor.name else each for each in story]
