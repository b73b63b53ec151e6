"""Read rows of a call log as other systems write them; every row is either a contact or has a reason why not.

Kind: one row a call, columns by name (call_id, date, vru_entry …, q_start, q_exit, outcome, ser_start, ser_exit,
server, priority, type), times of day without date, so a time before the entry lies past midnight. Seen dirt: PHANTOM
rows, negative and missing durations, q_start 0:00:00 for calls that never queued, 00:00:00 as "none".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

ANSWERED, ABANDONED = "ANSWERED", "ABANDONED"
COLUMNS = (
    "call_id",
    "date",
    "vru_entry",
    "vru_exit",
    "q_start",
    "q_exit",
    "outcome",
    "ser_start",
    "ser_exit",
    "server",
    "type",
)
HALF_DAY = 43200
LOST_START = 1800
DAY = 86400


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact that a row speaks of; instants with zone."""

    outcome: str
    queue: str
    agent: str
    arrived_at: datetime
    entered_at: datetime
    answered_at: datetime | None
    ended_at: datetime
    wait_seconds: int
    talk_seconds: int


@dataclass(frozen=True, slots=True)
class NoContact:
    """Why a row is no contact of a human queue: PHANTOM, IN_IVR, UNREADABLE with the field."""

    reason: str
    field: str = ""


def read_row(row: Mapping[str, str], zone: ZoneInfo) -> Contact | NoContact:
    """Understand one row."""
    outcome = row.get("outcome", "").strip().upper()
    if outcome == "PHANTOM":
        return NoContact("PHANTOM")
    if outcome not in ("AGENT", "HANG"):
        return NoContact("UNREADABLE", "outcome")
    times: dict[str, int] = {}
    for name in ("vru_entry", "vru_exit", "q_start", "q_exit", "ser_start", "ser_exit"):
        seconds = _seconds(row.get(name, ""))
        if seconds is None:
            return NoContact("UNREADABLE", name)
        times[name] = seconds
    try:
        midnight = datetime.strptime(row.get("date", "").strip(), "%y%m%d").replace(tzinfo=zone)
    except ValueError:
        return NoContact("UNREADABLE", "date")
    queued = bool(times["q_start"] or times["q_exit"])
    if outcome == "HANG" and not queued:
        return NoContact("IN_IVR")
    return _contact(row, times, midnight, queued)


def _contact(row: Mapping[str, str], times: Mapping[str, int], midnight: datetime, queued: bool) -> Contact:
    answered = row["outcome"].strip().upper() == "AGENT"
    served = answered and bool(times["ser_start"] or times["ser_exit"])
    arrived = times["vru_entry"]
    start = times["q_start"]
    if queued and not start and times["q_exit"] > LOST_START:
        start = times["vru_exit"]  # 0:00:00 stands for "not written", long after midnight
    # Who was answered without a queue entered it in the moment she was answered.
    outside = times["ser_start"] if served else times["vru_exit"]
    entered = _after(start if queued else outside, arrived)
    left = max(_after(times["q_exit"], entered), entered) if queued else entered
    # Agents' clocks run a second or two beside the queue's: an answer may be written before the end of the wait.
    begin = _after(times["ser_start"], left) if served else left
    end = max(_after(times["ser_exit"], begin), begin) if served else left

    def instant(seconds: int) -> datetime:
        return midnight + timedelta(seconds=seconds)

    return Contact(
        outcome=ANSWERED if answered else ABANDONED,
        queue=row.get("type", "").strip() or "?",
        agent=row.get("server", "").strip() if answered else "",
        arrived_at=instant(arrived),
        entered_at=instant(entered),
        answered_at=instant(begin) if answered else None,
        ended_at=instant(end),
        wait_seconds=left - entered,
        talk_seconds=end - begin,
    )


def _after(seconds: int, before: int) -> int:
    """Return a time of day on the day of another one, or on the next where it would lie half a day back."""
    seconds += before // DAY * DAY
    return seconds + DAY if seconds < before - HALF_DAY else seconds


def _seconds(text: str) -> int | None:
    parts = text.strip().split(":")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return None
    hours, minutes, seconds = (int(part) for part in parts)
    return hours * 3600 + minutes * 60 + seconds if minutes < 60 and seconds < 60 and hours < 48 else None
