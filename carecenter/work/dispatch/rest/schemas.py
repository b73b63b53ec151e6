"""What the API of days and windows takes and gives."""

from datetime import date, datetime

from ninja import Schema


class StopOut(Schema):
    """A stop of a tour; `job_id` is empty for a rest or the store."""

    technician_id: int
    kind: str
    job_id: int | None
    start_at: datetime
    end_at: datetime
    frozen: bool


class LeftOut(Schema):
    """A job that no tour serves, and the code of the reason."""

    job_id: int
    code: str
    detail: str


class DayOut(Schema):
    """A provider's day as it is planned."""

    provider_id: int
    day: date
    version: int
    published_version: int | None
    stops: list[StopOut]
    left: list[LeftOut]


class PublishIn(Schema):
    """The version that was seen; `book`: customers agreed to the windows it proposes."""

    version: int
    book: bool = False


class PublishedOut(Schema):
    """The numbers of the jobs that could not be assigned, each with the refusal's code."""

    version: int
    refused: dict[str, str]


class WindowOut(Schema):
    """A window that can be promised now."""

    start_at: datetime
    end_at: datetime
    places: int


class WindowIn(Schema):
    """A window to be kept."""

    start_at: datetime
    end_at: datetime


class HoldOut(Schema):
    """A window that is kept until an instant."""

    hold_id: int
    job_id: int
    start_at: datetime
    end_at: datetime
    expires_at: datetime
