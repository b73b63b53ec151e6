"""What waits under the bell, in the reader's words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from carecenter.foundation.plain.actors import Actor
from carecenter.reference.notices.access import own_bell

SENTENCES: dict[str, str | Promise] = {}


@dataclass(frozen=True)
class BellText:
    """One rendered line."""

    id: int
    text: str
    url: str
    told_at: datetime
    is_read: bool


def register_bell(template: str, sentence: str | Promise) -> None:
    """Say what a kind of line reads like: 'job_waits' → _("服务单 %(number)s 待接单")."""
    SENTENCES[template] = sentence


def unread_count(*, actor: Actor) -> int:
    """Return how many lines under the actor's bell are new."""
    return own_bell(actor).filter(read_at=None).count()


def bell_lines(*, actor: Actor, limit: int = 50) -> Sequence[BellText]:
    """Return the newest lines under the actor's bell."""
    lines = own_bell(actor).order_by("-told_at", "-id")[:limit]
    return [
        BellText(
            line.pk,
            str(SENTENCES.get(line.template, _("新消息"))) % line.params,
            line.url,
            line.told_at,
            line.read_at is not None,
        )
        for line in lines
    ]
