"""What the kinds of timeline lines and facts say: registered by the modules that write them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise

Text = str | Promise
ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class TimelineKind:
    """How a kind is read: a sentence with the line's parameters, an icon, and where its subject opens.

    `permission` and `url_name` open the subject for readers who reach the line's unit; others see the line alone.
    """

    sentence: Text
    icon: str
    permission: str = ""
    url_name: str = ""
    words: Mapping[str, Mapping[str, Text]] = field(default_factory=dict)


KINDS: dict[str, TimelineKind] = {}
SUBJECT_PAGES: dict[str, str] = {}


def register_timeline_kind(
    kind: str,
    sentence: Text,
    icon: str,
    *,
    permission: str = "",
    url_name: str = "",
    words: Mapping[str, Mapping[str, Text]] | None = None,
) -> None:
    """Say how lines of a kind read, in lazily translated words: _("服务单 %(number)s 已派给服务商").

    `words` turns codes among the parameters into words: {"stage": {"LEAD": _("准客户")}}.
    """
    KINDS[kind] = TimelineKind(sentence, icon, permission, url_name, words or {})


def sentence_of(kind: str, params: Mapping[str, object]) -> str:
    """Return a line in the reader's language; a kind nobody registered reads as its code."""
    known = KINDS.get(kind)
    if known is None:
        return kind
    shown = {key: str(known.words.get(key, {}).get(str(value), value)) for key, value in params.items()}
    try:
        return str(known.sentence) % shown
    except (KeyError, ValueError, TypeError):
        return str(known.sentence)


def register_subject_page(subject_kind: str, url_name: str) -> None:
    """Say which page a look-up hit on a thing opens: ("job", "job") opens {% url "job" 7 %}."""
    SUBJECT_PAGES[subject_kind] = url_name
