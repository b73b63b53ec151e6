"""What the API of jobs takes and answers."""

from datetime import date, datetime
from typing import Annotated

from ninja import Field, Schema

Text = Annotated[str, Field(max_length=500)]


class JobOut(Schema):
    """A job without personal data."""

    id: int
    number: str
    type_code: str
    state: str
    customer_id: int
    equipment_id: int | None
    unit_path: str
    provider_id: int | None
    technician_id: int | None
    region_code: str
    line_code: str
    window_start: datetime | None
    window_end: datetime | None
    opened_at: datetime
    due_at: datetime | None
    visit_due_at: datetime | None
    checked_in_at: datetime | None
    completed_at: datetime | None
    signed_at: datetime | None
    after_job_id: int | None
    sale_id: int | None


class JobsOut(Schema):
    """A page of jobs, newest first; `after` is the id to continue with."""

    jobs: list[JobOut]
    count: int
    after: int | None


class RejectIn(Schema):
    """Why a job is refused."""

    reason: Annotated[str, Field(min_length=1, max_length=60)]
    text: Text = ""


class AssignIn(Schema):
    """Who goes."""

    technician_id: int


class BookIn(Schema):
    """The window agreed."""

    window_start: datetime
    window_end: datetime
    by_us: bool = False
    reason: Annotated[str, Field(max_length=60)] = ""


class CheckInIn(Schema):
    """Where the telephone is, in degrees WGS 84, or the customer's code."""

    lat: Annotated[float, Field(ge=-90, le=90)] | None = None
    lng: Annotated[float, Field(ge=-180, le=180)] | None = None
    device_at: datetime | None = None
    code: Annotated[str, Field(max_length=6)] = ""


class PartIn(Schema):
    """A part put in."""

    part_code: Annotated[str, Field(min_length=1, max_length=60)]
    quantity: Annotated[int, Field(ge=1, le=999)] = 1
    serial: Annotated[str, Field(max_length=60)] = ""
    old_serial: Annotated[str, Field(max_length=60)] = ""
    charged: bool = False


class CompleteIn(Schema):
    """Checklist answers by code, parts, readings."""

    answers: dict[str, Annotated[str, Field(max_length=200)]] = {}
    parts: list[PartIn] = []
    fault_code: Annotated[str, Field(max_length=40)] = ""
    hardness: Annotated[int, Field(ge=0, le=2000)] | None = None
    anode_remaining: Annotated[int, Field(ge=0, le=100)] | None = None


class SignIn(Schema):
    """The customer's confirmation: a PNG as base64, or her code."""

    signer_name: Annotated[str, Field(min_length=1, max_length=80)]
    image_base64: Annotated[str, Field(max_length=3_000_000)] = ""
    code: Annotated[str, Field(max_length=6)] = ""


class OpenIn(Schema):
    """A new job for a known customer."""

    type_code: Annotated[str, Field(max_length=40)]
    customer_id: Annotated[int, Field(ge=1, le=2**62)]
    equipment_id: Annotated[int, Field(ge=1, le=2**62)] | None = None
    wanted_date: date | None = None
    fault_code: Annotated[str, Field(max_length=40)] = ""
    reason: Text = ""
    urgent: bool = False
