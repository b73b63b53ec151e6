"""What the API of cases takes and answers."""

from datetime import datetime
from typing import Annotated, Any

from ninja import Field, Schema

Text = Annotated[str, Field(max_length=20000)]
Word = Annotated[str, Field(max_length=60)]
Id = Annotated[int, Field(ge=1, le=2**62)]


class CaseOut(Schema):
    """A case without personal data."""

    id: int
    number: str
    type_code: str
    state: str
    severity: int | None
    priority: int
    customer_id: int | None
    equipment_id: int | None
    unit_path: str
    owner_id: int | None
    channel: str
    reason_code: str
    received_at: datetime
    closed_at: datetime | None
    outcome: str
    held: bool


class CasesOut(Schema):
    """A page of cases, newest first; `after` is the id to continue with."""

    cases: list[CaseOut]
    after: int | None


class OpenCaseIn(Schema):
    """A new case; `values` is the type's own form."""

    type_code: Word
    channel: Word = "API"
    subject: Annotated[str, Field(max_length=200)]
    text: Text = ""
    customer_id: Id | None = None
    equipment_id: Id | None = None
    values: dict[str, Any] = {}
    triggers: list[Word] = []
    reason_code: Word = ""
    external_ref: Word = ""


class MessageIn(Schema):
    """Words on a case: REPLY, NOTE, CALL or INBOUND."""

    kind: Word
    text: Text
    channel: Word = ""


class MessageOut(Schema):
    """The message that was written."""

    id: int


class ResolveIn(Schema):
    """Outcome, wrap-up code, how the customer was told."""

    outcome: Word
    wrap_up: Word
    informed_by: Word = ""
    told: Text = ""
