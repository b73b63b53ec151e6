"""What the kinds of timeline lines and facts say: registered by the modules that write them."""

from dataclasses import dataclass

from django.utils.functional import Promise

Text = str | Promise


@dataclass(frozen=True)
class TimelineKind:
    """How a kind is read: a sentence with the line's parameters, an icon, and where its subject opens.

    `permission` and `url_name` open the subject for readers who reach the line's unit; others see the line alone.
    """

    sentence: Text
    icon: str
    permission: str = ""
    url_name: str = ""


KINDS: dict[str, TimelineKind] = {}
SUBJECT_PAGES: dict[str, str] = {}


def register_timeline_kind(kind: str, sentence: Text, icon: str, *, permission: str = "", url_name: str = "") -> None:
    """Say how lines of a kind read, in lazily translated words: _("服务单 %(number)s 已派给服务商")."""
    KINDS[kind] = TimelineKind(sentence, icon, permission, url_name)


def register_subject_page(subject_kind: str, url_name: str) -> None:
    """Say which page a look-up hit on a thing opens: ("job", "job") opens {% url "job" 7 %}."""
    SUBJECT_PAGES[subject_kind] = url_name
