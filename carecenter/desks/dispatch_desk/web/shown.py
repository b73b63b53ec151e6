"""The board's facts as JSON and as words."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from carecenter.foundation import clock
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.customers import public as customers
from carecenter.work.dispatch import public as dispatch
from carecenter.work.dispatch.types import Obstacle
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.types import JobFacts


def type_names() -> dict[str, str]:
    """Return the name of each job type."""
    return {facts.code: facts.name for facts in catalogue.job_types()}


def board_json(board: dispatch.DayBoard) -> dict[str, Any]:
    """Return a day for the page's script; instants are local and without zone, names of customers do not occur."""
    names = type_names()
    jobs = [stop.job for stop in board.stops if stop.job] + [left.job for left in board.left]
    points = customers.points_of_addresses(ids=[job.address_id for job in jobs if job.address_id])
    yard = board.provider
    return {
        "version": board.version,
        "people": [{"id": key, "title": name} for key, name in board.people],
        "stops": [_stop(stop, names, points) for stop in board.stops],
        "left": [_left(left, names, points) for left in board.left],
        "yard": [float(yard.latitude), float(yard.longitude)] if yard.latitude and yard.longitude else None,
    }


def _stop(stop: dispatch.BoardStop, names: dict[str, str], points: dict[int, tuple[float, float]]) -> dict[str, Any]:
    job = stop.job
    late = bool(job and job.window_end and stop.start_at > job.window_end)
    return {
        "id": stop.id,
        "job": job.id if job else None,
        "kind": stop.kind,
        "who": stop.technician_id,
        "start": _local(stop.start_at),
        "end": _local(stop.end_at),
        "title": names.get(job.type_code, job.type_code) if job else _("休息") if stop.kind == "BREAK" else _("取件"),
        "number": job.number if job else "",
        "window": _window(job),
        "state": str(field_service.STATE_WORDS[job.state]) if job else "",
        "fixed": stop.frozen or job is None,
        "late": late,
        "point": points.get(job.address_id or 0) if job else None,
    }


def _left(left: dispatch.BoardLeft, names: dict[str, str], points: dict[int, tuple[float, float]]) -> dict[str, Any]:
    return {
        "job": left.job.id,
        "number": left.job.number,
        "title": names.get(left.job.type_code, left.job.type_code),
        "window": _window(left.job),
        "reason": reason_of(left),
        "point": points.get(left.job.address_id or 0),
    }


def reason_of(left: dispatch.BoardLeft) -> str:
    """Return in words why a job stands in the tray."""
    if not left.code:
        return _("还没有排过")
    if left.code == "COSTS_MORE":
        return _("可以排入，还没有给技师")
    return dispatch.obstacle_words([Obstacle(0, left.code, left.detail)])[0]


def left_reason(left: dispatch.BoardLeft, names: Mapping[int, str]) -> dict[str, Any]:
    """Return why nobody serves a job, technician by technician."""
    return {"said": reason_of(left), "others": others_of(left.others, names)}


def stop_reasons(stop: dispatch.BoardStop, names: Mapping[int, str]) -> dict[str, Any]:
    """Return why a technician does a job: what was hard, what it costs, why not another."""
    held, minutes, others = (stop.why.get(key, empty) for key, empty in (("held", []), ("minutes", {}), ("others", [])))
    costs = minutes if isinstance(minutes, dict) else {}
    return {
        "held": dispatch.held_words(held if isinstance(held, list) else []),
        "costs": [
            str(dispatch.COST_WORDS.get(key, key)) % {"minutes": abs(value)} for key, value in costs.items() if value
        ],
        "others": others_of(others if isinstance(others, list) else [], names),
    }


def others_of(others: Sequence[list[object]], names: Mapping[int, str]) -> list[tuple[str, str]]:
    """Return (name, what speaks against her) of other technicians."""
    found = [Obstacle(int(str(who)), str(code), str(detail), _whole(minutes)) for who, code, detail, minutes in others]
    said = dispatch.obstacle_words(found)
    return [(names.get(each.technician_id, ""), words) for each, words in zip(found, said, strict=True)]


def _whole(value: object) -> int | None:
    return int(str(value)) if value is not None else None


def _window(job: JobFacts | None) -> str:
    if job is None or job.window_start is None or job.window_end is None:
        return ""
    start, end = (timezone.localtime(each, clock.SHANGHAI) for each in (job.window_start, job.window_end))
    return f"{start:%H:%M}–{end:%H:%M}"


def _local(at: datetime) -> str:
    return f"{at.astimezone(clock.SHANGHAI):%Y-%m-%dT%H:%M:%S}"
