"""Words of cases."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Flow(StrEnum):
    """Which states a type of case runs through."""

    SIMPLE = "SIMPLE"
    COMPLAINT = "COMPLAINT"  # domain reference §2.3


class CaseState(StrEnum):
    """Where a case stands (domain reference §2.3); a simple case skips the stages of a complaint."""

    RECEIVED = "RECEIVED"
    ACKED = "ACKED"
    ASSESSED = "ASSESSED"
    INVESTIGATING = "INVESTIGATING"
    PENDING = "PENDING"
    PROPOSED = "PROPOSED"
    EXECUTING = "EXECUTING"
    VERIFYING = "VERIFYING"
    CLOSED = "CLOSED"
    WITHDRAWN = "WITHDRAWN"
    MERGED = "MERGED"


ENDED = frozenset({CaseState.CLOSED, CaseState.WITHDRAWN, CaseState.MERGED})


class Channel(StrEnum):
    """How it came in."""

    PHONE = "PHONE"
    CHAT = "CHAT"
    EMAIL = "EMAIL"
    WECHAT = "WECHAT"
    WEB = "WEB"
    STORE = "STORE"
    VISIT = "VISIT"
    LETTER = "LETTER"
    REGULATOR = "REGULATOR"
    INTERNAL = "INTERNAL"
    IMPORT = "IMPORT"
    API = "API"


class Trigger(StrEnum):
    """What makes a case severe (domain reference §2.2)."""

    INJURY = "INJURY"
    GAS = "GAS"
    ELECTRIC = "ELECTRIC"
    CO = "CO"
    FLOOD = "FLOOD"
    MEDIA = "MEDIA"
    REGULATOR = "REGULATOR"
    DATA_LEAK = "DATA_LEAK"
    THREE_FAILURES = "THREE_FAILURES"
    REPEAT_30D = "REPEAT_30D"
    MISSED_TWICE = "MISSED_TWICE"
    CONDUCT = "CONDUCT"
    OVERCHARGE = "OVERCHARGE"
    FRAUD = "FRAUD"
    ORDINARY = "ORDINARY"
    SUGGESTION_LIKE = "SUGGESTION_LIKE"


class CaseOutcome(StrEnum):
    """What came of a case."""

    SOLVED = "SOLVED"
    EXPLAINED = "EXPLAINED"
    REMEDIED = "REMEDIED"
    PASSED_ON = "PASSED_ON"
    NOT_SUPPORTED = "NOT_SUPPORTED"
    NO_ACTION = "NO_ACTION"


class InformedBy(StrEnum):
    """How the customer learned the outcome."""

    CALL = "CALL"
    REPLY = "REPLY"
    NOTICE = "NOTICE"
    VISIT = "VISIT"
    LETTER = "LETTER"
    AUTHORITY = "AUTHORITY"  # through the authority that passed the case on
    NOBODY = "NOBODY"  # an anonymous case without any way back


class HoldReason(StrEnum):
    """Why a case waits; only those of §5.3 let the resolve clock stand still."""

    CUSTOMER = "CUSTOMER"
    PART = "PART"
    EXTERNAL = "EXTERNAL"
    FORCE_MAJEURE = "FORCE_MAJEURE"
    JOB = "JOB"
    TASK = "TASK"


class MessageKind(StrEnum):
    """Whose words these are and who may read them."""

    INBOUND = "INBOUND"
    REPLY = "REPLY"
    NOTE = "NOTE"
    CALL = "CALL"
    VERBATIM = "VERBATIM"  # the customer's own words where the rules demand them


class GuardedMove(StrEnum):
    """A move that higher modules may refuse: they register a guard."""

    PROPOSE = "PROPOSE"
    RESOLVE = "RESOLVE"


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """A case as other modules see it; its words stay inside."""

    id: int
    number: str
    type_code: str
    state: CaseState
    severity: int | None
    priority: int
    customer_id: int | None
    equipment_id: int | None
    unit_path: str
    owner_id: int | None
    channel: Channel
    reason_code: str
    received_at: datetime
    closed_at: datetime | None
    outcome: str
    held: bool
