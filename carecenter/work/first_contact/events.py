"""News of first_contact."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class ContactNoted(Event):
    """A human answered a customer."""

    kind: ClassVar[str] = "contact.noted"
    subject_kind: ClassVar[str] = "noted_contact"
    channel: str
    family: str
