"""The section of a pack that service_levels owns: the ladder and the sets of promises."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pydantic import Field

from carecenter.foundation.action import action, note
from carecenter.foundation.dated_rules import keep_rules
from carecenter.foundation.packs import LoadContext, PackModel, PackView, register_section
from carecenter.foundation.packs.problems import Loc
from carecenter.foundation.plain.actors import Actor
from carecenter.work.service_levels.models import LevelRulesVersion
from carecenter.work.service_levels.types import MAX_PAUSES, PAUSE_CAP_MINUTES, ClockPlan, Level, LevelRules

KNOWN_CALENDARS = {"CN", "24x7"}


class LevelEntry(PackModel):
    """A step of the ladder; without `limit` there is no limit."""

    level: int = Field(ge=0, le=20)
    code: str = Field(pattern=r"^[A-Z0-9_]{1,40}$")
    name: str = Field(min_length=1, max_length=40)
    role: str = Field(pattern=r"^[a-z0-9_]{1,40}$")
    limit: Decimal | None = Field(default=None, ge=0, decimal_places=2)


class PlanEntry(PackModel):
    """One promise in open minutes of a calendar."""

    metric: str = Field(pattern=r"^[A-Z_]{1,30}$")
    minutes: int = Field(ge=1, le=525_600)
    calendar: str = "CN"
    warn_at: list[int] = [75, 100]
    pausable: bool | None = None
    reopens: bool | None = None
    max_pauses: int = Field(default=MAX_PAUSES, ge=0, le=20)
    pause_cap_minutes: int = Field(default=PAUSE_CAP_MINUTES, ge=1, le=525_600)
    pause_calendar: str = "CN"
    first_level: int = Field(default=1, ge=0, le=20)


class SetEntry(PackModel):
    """The promises that belong together, such as those of a severity."""

    code: str = Field(pattern=r"^[A-Z0-9_]{1,40}$")
    clocks: list[PlanEntry] = Field(min_length=1)


class ServiceLevels(PackModel):
    """service_levels.yaml."""

    version: str = Field(min_length=1, max_length=40)
    valid_from: date
    ladder: list[LevelEntry] = Field(min_length=1)
    sets: list[SetEntry] = Field(min_length=1)


def check_service_levels(data: ServiceLevels, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """Levels count up from 0 with rising limits; roles and calendars exist; warnings rise."""
    yield from _ladder_problems(data, pack.codes("roles", "roles"))
    calendars = pack.codes("calendars", "calendars") | KNOWN_CALENDARS
    seen: set[str] = set()
    for at, group in enumerate(data.sets):
        if group.code in seen:
            yield ("sets", at, "code"), f"时限组「{group.code}」写了两次，应唯一"
        seen.add(group.code)
        for place, plan in enumerate(group.clocks):
            yield from (((("sets", at, "clocks", place, name)), said) for name, said in _plan_problems(plan, calendars))


def _ladder_problems(data: ServiceLevels, roles: set[str]) -> Iterator[tuple[Loc, str]]:
    limits = [entry.limit if entry.limit is not None else Decimal("Infinity") for entry in data.ladder]
    for at, entry in enumerate(data.ladder):
        if entry.level != at:
            yield ("ladder", at, "level"), f"级别应从 0 起连续，这里应为 {at}"
        if at and limits[at] < limits[at - 1]:
            yield ("ladder", at, "limit"), "上一级的授权额度不应低于下一级"
        if roles and entry.role not in roles:
            yield ("ladder", at, "role"), f"角色「{entry.role}」应在 roles.yaml 中"


def _plan_problems(plan: PlanEntry, calendars: set[str]) -> Iterator[tuple[str, str]]:
    if plan.warn_at != sorted(set(plan.warn_at)) or any(not 0 < p <= 100 for p in plan.warn_at):
        yield "warn_at", "提醒百分比应递增，且在 1–100 之间"
    for name in ("calendar", "pause_calendar"):
        if getattr(plan, name) not in calendars:
            yield name, f"工作日历「{getattr(plan, name)}」应已定义"


@action("service_levels.define_rules")
def define_level_rules(*, actor: Actor, rules: LevelRules, valid_from: date) -> int:
    """Store a version of ladder and promises that holds from a day on. Raises RulesAreDecided."""
    content = {
        "ladder": [
            {"level": e.level, "code": e.code, "name": e.name, "role": e.role,
             "limit": None if e.limit is None else str(e.limit)}
            for e in rules.ladder
        ],
        "sets": {code: [plan.as_json() for plan in plans] for code, plans in rules.sets.items()},
    }  # fmt: skip
    row = keep_rules(LevelRulesVersion, actor=actor, valid_from=valid_from, version=rules.version, content=content)
    note(subject=("level_rules", row.pk), version=rules.version)
    return row.pk


def load_service_levels(data: ServiceLevels, context: LoadContext) -> None:
    """Store the version."""
    ladder = tuple(Level(e.level, e.code, e.name, e.role, e.limit) for e in context.each("ladder", data.ladder))
    sets = {
        group.code: tuple(ClockPlan(**{**p.model_dump(), "warn_at": tuple(p.warn_at)}) for p in group.clocks)
        for group in context.each("sets", data.sets)
    }
    with context.at("version"):
        rules = LevelRules(data.version, ladder, sets)
        define_level_rules(actor=context.actor, rules=rules, valid_from=data.valid_from)


def register() -> None:
    """Register the section; called when the application is ready."""
    register_section("service_levels", ServiceLevels, load_service_levels, 120, check=check_service_levels)
