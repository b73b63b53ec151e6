"""Words of notices that other modules may use."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class NoticeClass(StrEnum):
    """What a notice is for; it decides on quiet hours, caps and consent (domain reference §2.8)."""

    SERVICE = "SERVICE"
    MARKETING = "MARKETING"
    SAFETY = "SAFETY"
    INTERNAL = "INTERNAL"


class Channel(StrEnum):
    """By what way a notice leaves."""

    SMS = "SMS"
    MAIL = "MAIL"


class NoticeState(StrEnum):
    """Where an outgoing notice stands."""

    WAITING = "WAITING"
    SENT = "SENT"
    DELIVERED = "DELIVERED"
    FAILED = "FAILED"
    SUPPRESSED = "SUPPRESSED"


@dataclass(frozen=True)
class Outgoing:
    """What a courier gets: one message to one address."""

    notice_id: int
    address: str
    subject: str
    text: str


class CourierFailed(Exception):
    """The courier did not take the message; a permanent failure is not tried again."""

    def __init__(self, text: str, *, permanent: bool) -> None:
        super().__init__(text)
        self.permanent = permanent


class Courier(Protocol):
    """Somebody who carries messages of one channel."""

    def carry(self, outgoing: Outgoing) -> str:
        """Take a message and return the courier's reference. Raises CourierFailed."""
        ...
