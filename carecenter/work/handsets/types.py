"""Words of handsets that other modules may use."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class DeedState(StrEnum):
    """What became of a deed that a telephone sent; HELD waits for the leader, DROPPED was given up by its owner."""

    RECEIVED = "RECEIVED"
    APPLIED = "APPLIED"
    REFUSED = "REFUSED"
    HELD = "HELD"
    DROPPED = "DROPPED"


@dataclass(frozen=True, slots=True)
class SentDeed:
    """A deed as a telephone sends it; `seq` counts its deeds from 1, `file` is a photograph's or signature's bytes."""

    seq: int
    key: str
    kind: str
    job_id: int
    body: Mapping[str, Any]
    device_at: datetime | None
    file: bytes | None = None


@dataclass(frozen=True, slots=True)
class DeedAnswer:
    """What the telephone is told about a deed: APPLIED, REFUSED, HELD, DROPPED, or WAITS for an earlier one."""

    key: str
    seq: int
    state: str
    code: str = ""
    sentence: str = ""
