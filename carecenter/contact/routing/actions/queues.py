"""Define queues."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.forms.models import model_to_dict

from carecenter.contact.routing.access import demand_manage, queue_by_code
from carecenter.contact.routing.events import QueueChanged
from carecenter.contact.routing.models import Queue
from carecenter.contact.routing.types import Channel
from carecenter.foundation.action import action, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.organisation.public import calendar_by_code, unit_by_code

SETTINGS = frozenset(
    {
        "language",
        "licences",
        "relax_skills_after",
        "overflow_after",
        "mandarin_after",
        "sticky_seconds",
        "ring_seconds",
        "wrap_seconds",
        "target_percent",
        "target_seconds",
        "short_seconds",
        "aht_seconds",
        "callback_from_seconds",
        "active",
    }
)


@action("routing.define_queue")
def define_queue(
    *,
    actor: Actor,
    code: str,
    name: str,
    channel: Channel,
    unit_code: str,
    skills: Mapping[str, int] | None = None,
    overflow_units: Sequence[str] = (),
    calendar_code: str = "24x7",
    closed_queue: str = "",
    settings: Mapping[str, Any] | None = None,
) -> int:
    """Define a queue or change the one with this code; return its id.

    `closed_queue` takes what comes outside the calendar. Raises BadInput for an unknown unit or a bad number,
    UnknownQueue, NotThere for an unknown calendar.
    """
    settings = settings or {}
    unknown = set(settings) - SETTINGS
    if unknown:
        raise TypeError(f"unknown settings of a queue: {sorted(unknown)}")
    _check(settings)
    unit = _path(unit_code, "unit")
    demand_manage(actor, unit)
    calendar_by_code(code=calendar_code)
    other = queue_by_code(closed_queue).pk if closed_queue else None
    known = Queue.objects.select_for_update().filter(code=code).first()
    if known is not None:
        demand_manage(actor, known.unit_path)
    queue = known or Queue(code=code)
    before = model_to_dict(queue)
    queue.name, queue.channel, queue.unit_path = name, Channel(channel).value, unit
    queue.skills, queue.calendar_code, queue.closed_queue_id = dict(skills or {}), calendar_code, other
    queue.overflow_paths = [_path(code, "overflow_units") for code in overflow_units]
    for field, value in settings.items():
        setattr(queue, field, list(value) if field == "licences" else value)
    if known is not None and model_to_dict(queue) == before:
        return queue.pk
    queue.save()
    record(QueueChanged(subject_id=queue.pk, unit_path=unit, code=code, active=queue.active))
    return queue.pk


def _path(code: str, field: str) -> str:
    unit = unit_by_code(code=code)
    if unit is None:
        raise BadInput(field, "没有编码为「%(unit)s」的组织。", unit=code)
    return unit.path


def _check(settings: Mapping[str, Any]) -> None:
    if not 5 <= settings.get("ring_seconds", 15) <= 3600:
        raise BadInput("ring_seconds", "振铃时间应在 5 秒到 1 小时之间。")
    if not 0 <= settings.get("target_percent", 80) <= 100:
        raise BadInput("target_percent", "服务水平目标应在 0 到 100 之间。")
