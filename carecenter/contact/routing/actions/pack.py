"""The section of a pack that routing owns: queues."""

from collections.abc import Iterator
from typing import Any

from pydantic import Field

from carecenter.contact.routing.actions.queues import define_queue
from carecenter.contact.routing.types import Channel
from carecenter.foundation.packs import LoadContext, PackModel, PackView, register_section
from carecenter.foundation.packs.problems import Loc


class QueueEntry(PackModel):
    """One queue; seconds are since entry, null means never."""

    code: str = Field(pattern=r"^[a-z][a-z0-9_]{1,39}$")
    name: str = Field(min_length=1, max_length=80)
    channel: Channel
    unit: str
    language: str = ""
    skills: dict[str, int] = Field(default_factory=dict)
    licences: list[str] = Field(default_factory=list)
    overflow: list[str] = Field(default_factory=list)
    calendar: str = "24x7"
    closed_queue: str = ""
    relax_skills_after: int | None = Field(default=40, ge=0)
    overflow_after: int | None = Field(default=60, ge=0)
    mandarin_after: int | None = Field(default=120, ge=0)
    sticky_seconds: int = Field(default=0, ge=0, le=600)
    ring_seconds: int = Field(default=15, ge=5, le=3600)
    wrap_seconds: int = Field(default=60, ge=0, le=3600)
    target_percent: int = Field(default=80, ge=0, le=100)
    target_seconds: int = Field(default=20, ge=1)
    aht_seconds: int = Field(default=240, ge=1)


class QueuesFile(PackModel):
    """queues.yaml."""

    queues: list[QueueEntry]


SETTINGS = frozenset(QueueEntry.model_fields) - {
    "code", "name", "channel", "unit", "skills", "overflow", "calendar", "closed_queue",
}  # fmt: skip


def check_queues(data: QueuesFile, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """No code twice; units and skills exist; a queue that stands in is written before."""
    units, skills = pack.codes("organisation", "units"), pack.codes("organisation", "skills")
    seen: set[str] = set()
    for at, queue in enumerate(data.queues):
        place = ("queues", at)
        if queue.code in seen:
            yield (*place, "code"), f"队列「{queue.code}」写了两次，应唯一"
        for code in (queue.unit, *queue.overflow):
            if code not in units:
                yield (*place, "unit"), f"组织「{code}」应写在 organisation.yaml 里"
        for code in (*queue.skills, *([queue.language] if queue.language else [])):
            if code not in skills:
                yield (*place, "skills"), f"技能「{code}」应写在 organisation.yaml 里"
        if queue.closed_queue and queue.closed_queue not in seen:
            yield (*place, "closed_queue"), f"队列「{queue.closed_queue}」应写在前面"
        seen.add(queue.code)


def load_queues(data: QueuesFile, context: LoadContext) -> None:
    """Define the queues."""
    for queue in context.each("queues", data.queues):
        settings: dict[str, Any] = {name: getattr(queue, name) for name in sorted(SETTINGS)}
        define_queue(
            actor=context.actor,
            code=queue.code,
            name=queue.name,
            channel=queue.channel,
            unit_code=queue.unit,
            skills=queue.skills,
            overflow_units=queue.overflow,
            calendar_code=queue.calendar,
            closed_queue=queue.closed_queue,
            settings=settings,
        )


def register() -> None:
    """Register the section; called when the application is ready."""
    register_section("queues", QueuesFile, load_queues, 95, check=check_queues)
