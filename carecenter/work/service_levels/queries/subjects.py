"""What promises are about: the modules above register how their subjects are called and who may see them."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from carecenter.foundation.plain.actors import Actor


@dataclass(frozen=True, slots=True)
class ClockSubject:
    """A kind of subject: its word, its page, its number, and whether an actor may see one."""

    kind: str
    label: str | Promise
    url_name: str
    number: Callable[[int], str]
    may_see: Callable[[Actor, int], bool]


SUBJECTS: dict[str, ClockSubject] = {}


def register_clock_subject(
    kind: str,
    *,
    label: str | Promise,
    url_name: str,
    number: Callable[[int], str],
    may_see: Callable[[Actor, int], bool],
) -> None:
    """Register a kind of subject, in `panels.py`: its page is `url_name` with the id, `number(id)` is read out."""
    SUBJECTS[kind] = ClockSubject(kind, label, url_name, number, may_see)


def subject_of(kind: str) -> ClockSubject | None:
    """Return what is known of a kind; None where its module is gone."""
    return SUBJECTS.get(kind)
