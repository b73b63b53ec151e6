"""What has happened: the base of all events and the envelope they travel in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Self

from pydantic import TypeAdapter

KINDS: dict[str, type["Event"]] = {}
_ADAPTERS: dict[type["Event"], TypeAdapter] = {}


@dataclass(frozen=True, kw_only=True)
class Event:
    """A fact in the past tense. Holds ids and facts known then; never a name, phone, address or free text.

    A subclass sets `kind` ("job.accepted") and `subject_kind` ("job"); `unit_path` is where in the organisation
    it happened, so that live pages and reports can be cut to a reach.
    """

    kind: ClassVar[str] = ""
    subject_kind: ClassVar[str] = ""
    version: ClassVar[int] = 1

    subject_id: int
    unit_path: str = ""
    customer_id: int | None = None

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if not cls.kind or not cls.subject_kind:
            raise TypeError(f"{cls.__name__} must set kind and subject_kind")
        known = KINDS.setdefault(cls.kind, cls)
        if known.__qualname__ != cls.__qualname__ or known.__module__ != cls.__module__:
            raise TypeError(f"event kind {cls.kind} is taken by {known.__module__}.{known.__qualname__}")
        KINDS[cls.kind] = cls

    def facts(self) -> dict[str, Any]:
        """Return the subclass's own fields as JSON values."""
        values: dict[str, Any] = _adapter(type(self)).dump_python(self, mode="json")
        for name in ("subject_id", "unit_path", "customer_id"):
            values.pop(name)
        return values

    @classmethod
    def from_facts(cls, *, subject_id: int, unit_path: str, customer_id: int | None, facts: dict[str, Any]) -> Self:
        """Build the event again from what the log holds."""
        return _adapter(cls).validate_python(
            {**facts, "subject_id": subject_id, "unit_path": unit_path, "customer_id": customer_id}
        )


def _adapter(cls: type[Event]) -> TypeAdapter:
    if cls not in _ADAPTERS:
        _ADAPTERS[cls] = TypeAdapter(cls)
    return _ADAPTERS[cls]


@dataclass(frozen=True, slots=True)
class Envelope:
    """What is known of an event besides itself."""

    id: int
    at: datetime
    actor_id: int | None
    request_id: str
    caused_by: int | None
    depth: int
