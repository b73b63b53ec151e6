"""What a telephone's deeds mean: each kind is translated into the action that a page with signal would call."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.dateparse import parse_date, parse_datetime

from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.work.field_service import public as jobs
from carecenter.work.field_service.types import PartUsed
from carecenter.work.stock import public as stock

HAZARDS = {"GAS", "CO", "WATER", "ELECTRIC", "OTHER"}


@dataclass(frozen=True, slots=True)
class Sent:
    """One stored deed, ready to be judged."""

    actor: Actor
    job_id: int
    body: Mapping[str, Any]
    device_at: datetime | None
    file: bytes | None
    approver: Actor | None = None
    clock_ahead: int = 0

    def text(self, name: str) -> str:
        """Return a text of the body, empty where there is none."""
        value = self.body.get(name)
        return value.replace("\x00", "") if isinstance(value, str) else ""

    def number(self, name: str, limit: float) -> float | None:
        """Return a number of the body up to a limit either way. Raises BadInput."""
        value = self.body.get(name)
        if value is None or value == "":
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not -limit <= value <= limit:
            raise BadInput(name, "手机传来的「%(name)s」不正确。", name=name)
        return value

    def whole(self, name: str, limit: int = 1_000_000) -> int | None:
        """Return a whole number of the body. Raises BadInput."""
        value = self.number(name, limit)
        return None if value is None else round(value)

    def instant(self, name: str) -> datetime | None:
        """Return an instant of the body with its zone."""
        try:
            found = parse_datetime(self.text(name)) if self.text(name) else None
        except ValueError:
            return None
        return found if found and found.tzinfo else None

    def day(self, name: str) -> date | None:
        """Return a day of the body."""
        try:
            return parse_date(self.text(name))
        except ValueError:
            return None


def _check_in(sent: Sent) -> None:
    jobs.check_in(
        actor=sent.actor,
        job_id=sent.job_id,
        lat=sent.number("lat", 90),
        lng=sent.number("lng", 180),
        accuracy=sent.whole("accuracy", 10_000_000),
        device_at=sent.device_at,
        code=sent.text("code"),
        approver=sent.approver,
        clock_ahead=sent.clock_ahead,
    )


def _answers(sent: Sent) -> None:
    given = sent.body.get("answers")
    if not isinstance(given, dict):
        raise BadInput("answers", "清单没有传完整。")
    jobs.save_answers(actor=sent.actor, job_id=sent.job_id, answers={str(k): str(v) for k, v in given.items()})


def _photo(sent: Sent) -> None:
    jobs.save_evidence(
        actor=sent.actor,
        job_id=sent.job_id,
        item=sent.text("item"),
        upload=sent.file or b"",
        name="photo.jpg",
        taken_at=sent.instant("taken_at"),
        device_at=sent.device_at,
    )


def _serial(sent: Sent) -> None:
    jobs.bind_job_serial(actor=sent.actor, job_id=sent.job_id, serial=sent.text("serial"), reason=sent.text("reason"))


def _parts(sent: Sent) -> None:
    rows = sent.body.get("parts")
    if not isinstance(rows, list) or len(rows) > 50 or not all(isinstance(row, dict) for row in rows):
        raise BadInput("parts", "配件没有传完整。")
    jobs.use_parts(actor=sent.actor, job_id=sent.job_id, parts=[_part(row) for row in rows])


def _part(row: Mapping[str, Any]) -> PartUsed:
    quantity = row.get("quantity", 1)
    if not isinstance(quantity, int) or not 1 <= quantity <= 999:
        raise BadInput("parts", "配件要有编号，数量至少为 1。")
    return PartUsed(
        str(row.get("code", "")),
        quantity,
        str(row.get("serial", "")),
        str(row.get("old_serial", "")),
        row.get("charged") is True,
        row.get("old_returned") is True,
    )


def _absent(sent: Sent) -> None:
    if sent.file:
        jobs.save_evidence(
            actor=sent.actor,
            job_id=sent.job_id,
            item="ABSENCE",
            upload=sent.file,
            name="photo.jpg",
            taken_at=sent.instant("taken_at"),
            device_at=sent.device_at,
        )
    jobs.fail_visit(
        actor=sent.actor,
        job_id=sent.job_id,
        calls_made=sent.whole("calls", 99) or 0,
        text=sent.text("text"),
        device_at=sent.device_at,
    )


def _stop(sent: Sent) -> None:
    hazard = sent.text("hazard")
    if hazard not in HAZARDS:
        raise BadInput("hazard", "请选择遇到的问题。")
    jobs.safety_stop(actor=sent.actor, job_id=sent.job_id, hazard=hazard, text=sent.text("text"))


def _complete(sent: Sent) -> None:
    jobs.complete_job(
        actor=sent.actor,
        job_id=sent.job_id,
        fault_code=sent.text("fault_code"),
        hardness=sent.whole("hardness"),
        anode_remaining=sent.whole("anode", 100),
        text=sent.text("text"),
        device_at=sent.device_at,
    )


def _sign(sent: Sent) -> None:
    jobs.sign_job(
        actor=sent.actor,
        job_id=sent.job_id,
        signer_name=sent.text("signer_name"),
        image=sent.file,
        code=sent.text("code"),
        shown=sent.text("shown")[:200_000],
        device_at=sent.device_at,
    )


def _book(sent: Sent) -> None:
    start = sent.instant("start")
    if start is None:
        raise BadInput("slot", "请选择一个时段。")
    jobs.book_job(
        actor=sent.actor,
        job_id=sent.job_id,
        window_start=start,
        window_end=start + timedelta(hours=2),
        by_us=sent.body.get("by_us") is True,
        reason=sent.text("reason"),
    )


def _hand_in(sent: Sent) -> None:
    stock.hand_in_old_part(actor=sent.actor, old_part_id=sent.whole("old_part", 2**53) or 0)


def _ask_part(sent: Sent) -> None:
    quantity = sent.whole("quantity", 999)
    stock.ask_part(actor=sent.actor, part_code=sent.text("code")[:60], quantity=1 if quantity is None else quantity)


DEEDS: Mapping[str, Callable[[Sent], None]] = {
    "depart": lambda s: jobs.depart(actor=s.actor, job_id=s.job_id, device_at=s.device_at),
    "check_in": _check_in,
    "answers": _answers,
    "photo": _photo,
    "serial": _serial,
    "parts": _parts,
    "absent": _absent,
    "need_part": lambda s: jobs.need_part(actor=s.actor, job_id=s.job_id, part_code=s.text("part"), eta=s.day("eta")),
    "part_arrived": lambda s: jobs.part_arrived(actor=s.actor, job_id=s.job_id),
    "safety_stop": _stop,
    "complete": _complete,
    "sign": _sign,
    "book": _book,
    "hand_in_old": _hand_in,
    "ask_part": _ask_part,
}
