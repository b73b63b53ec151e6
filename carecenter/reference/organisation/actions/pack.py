"""The sections of a pack that organisation owns: organisation, roles, calendars."""

from collections.abc import Iterator
from datetime import date, time

from pydantic import Field

from carecenter.foundation.packs import LoadContext, PackModel, PackView, register_section
from carecenter.foundation.packs.problems import Loc
from carecenter.foundation.permissions import PERMISSIONS
from carecenter.foundation.plain.actors import Reach
from carecenter.reference.organisation.actions.calendars import define_calendar
from carecenter.reference.organisation.actions.definitions import (
    define_post,
    define_qualification_kind,
    define_skill,
)
from carecenter.reference.organisation.actions.roles import define_role
from carecenter.reference.organisation.actions.units import change_unit, open_unit
from carecenter.reference.organisation.queries.persons import unit_by_code
from carecenter.reference.organisation.rules.standard_calendars import ALWAYS_OPEN_WEEK
from carecenter.reference.organisation.types import BusinessCalendar, DayRule, Slot, UnitKind, YearEdition

CODE = r"^[a-z0-9_]{1,40}$"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# Modules of later releases: their permissions may stand in a role before the module is installed.
PLANNED = frozenset(
    {
        "standards.load",
        "stock.view",
        "training.view",
    }
)


class UnitEntry(PackModel):
    """A unit; its parent stands above it in the file."""

    code: str = Field(pattern=CODE)
    name: str = Field(min_length=1, max_length=120)
    kind: UnitKind
    parent: str | None = None
    regions: list[str] = []


class Named(PackModel):
    """A code and what people read."""

    code: str = Field(pattern=r"^[A-Za-z0-9_\-]{1,40}$")
    name: str = Field(min_length=1, max_length=80)


class SkillEntry(Named):
    """A skill."""

    kind: str = Field(default="PRODUCT", pattern="^(PRODUCT|LANGUAGE|CONTACT)$")


class QualificationEntry(Named):
    """A kind of certificate."""

    statutory: bool = False
    grace_days: int = Field(default=0, ge=0, le=90)


class Organisation(PackModel):
    """organisation.yaml."""

    units: list[UnitEntry] = Field(min_length=1)
    posts: list[Named] = []
    skills: list[SkillEntry] = []
    qualifications: list[QualificationEntry] = []


class RoleEntry(Named):
    """A role: permissions with their reach."""

    grants: dict[str, Reach]


class Roles(PackModel):
    """roles.yaml."""

    roles: list[RoleEntry]


class SlotEntry(PackModel):
    """Open from a time of the day to another."""

    start: time = Field(alias="from")
    end: time = Field(alias="until")


class YearEntry(PackModel):
    """A year's public holidays and make-up workdays."""

    year: int = Field(ge=2020, le=2100)
    provisional: bool = False
    off: dict[date, str] = {}
    work: dict[date, str] = {}


class CalendarEntry(Named):
    """A calendar."""

    parent: str | None = None
    always_open: bool = False
    week: dict[str, list[SlotEntry]] = {}
    years: list[YearEntry] = []


class Calendars(PackModel):
    """calendars.yaml."""

    calendars: list[CalendarEntry]


def check_organisation(data: Organisation, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """Every parent stands above its child, no code twice, one root, regions are division codes."""
    known: set[str] = set()
    for at, unit in enumerate(data.units):
        if unit.code in known:
            yield ("units", at, "code"), f"组织编号「{unit.code}」写了两次，应唯一"
        if unit.parent is None and at:
            yield ("units", at), "只有第一个组织（总部）可以没有上级，应写明 parent"
        if unit.parent is not None and unit.parent not in known:
            yield ("units", at, "parent"), f"上级应是写在前面的组织，现为「{unit.parent}」"
        for place, region in enumerate(unit.regions):
            if not region.isdigit() or len(region) not in (2, 4, 6):
                yield ("units", at, "regions", place), f"地区应为 2、4 或 6 位数字编号，现为「{region}」"
        known.add(unit.code)


def check_roles(data: Roles, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """Every permission of an installed module exists."""
    areas = {permission.area for permission in PERMISSIONS.values()}
    for at, role in enumerate(data.roles):
        for permission in role.grants:
            area = permission.partition(".")[0]
            if permission not in PERMISSIONS and permission not in PLANNED and area in areas:
                known = "、".join(sorted(name for name in PERMISSIONS if name.startswith(f"{area}.")))
                yield ("roles", at, "grants", permission), f"没有权限「{permission}」，应为：{known}"


def check_calendars(data: Calendars, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """Days belong to their year, weekdays have names, parents stand above."""
    known: set[str] = set()
    for at, entry in enumerate(data.calendars):
        place: Loc = ("calendars", at)
        if entry.parent is not None and entry.parent not in known:
            yield (*place, "parent"), f"上级日历应写在前面，现为「{entry.parent}」"
        if not (entry.parent or entry.week or entry.always_open):
            yield place, "日历应有 week、parent 或 always_open 之一"
        for day in entry.week:
            if day not in DAYS:
                yield (*place, "week", day), f"应为 {'、'.join(DAYS)} 之一，现为「{day}」"
        for which, edition in enumerate(entry.years):
            for name in ("off", "work"):
                for dated in getattr(edition, name):
                    if dated.year != edition.year:
                        yield (*place, "years", which, name, str(dated)), f"{dated} 不在 {edition.year} 年"
        known.add(entry.code)


def load_organisation(data: Organisation, context: LoadContext) -> None:
    """Open or change units, posts, skills, kinds of qualification."""
    for unit in context.each("units", data.units):
        known = unit_by_code(code=unit.code)
        if known is not None:
            change_unit(actor=context.actor, unit_id=known.id, name=unit.name, regions=unit.regions)
            continue
        parent = unit_by_code(code=unit.parent) if unit.parent else None
        open_unit(
            actor=context.actor,
            code=unit.code,
            name=unit.name,
            kind=unit.kind,
            parent_id=parent.id if parent else None,
            regions=unit.regions,
        )
    for post in context.each("posts", data.posts):
        define_post(actor=context.actor, code=post.code, name=post.name)
    for skill in context.each("skills", data.skills):
        define_skill(actor=context.actor, code=skill.code, name=skill.name, kind=skill.kind)
    for kind in context.each("qualifications", data.qualifications):
        define_qualification_kind(
            actor=context.actor,
            code=kind.code,
            name=kind.name,
            statutory=kind.statutory,
            grace_days=kind.grace_days,
        )


def load_roles(data: Roles, context: LoadContext) -> None:
    """Define roles."""
    for role in context.each("roles", data.roles):
        define_role(actor=context.actor, code=role.code, name=role.name, grants=dict(role.grants))


def load_calendars(data: Calendars, context: LoadContext) -> None:
    """Define calendars."""
    made: dict[str, BusinessCalendar] = {}
    for entry in context.each("calendars", data.calendars):
        weekly = tuple(tuple(Slot.between(s.start, s.end) for s in entry.week.get(day, [])) for day in DAYS)
        if entry.always_open:
            weekly = ALWAYS_OPEN_WEEK
        value = BusinessCalendar(
            code=entry.code,
            weekly=weekly if entry.week or entry.always_open else None,
            editions=tuple(map(_edition, entry.years)),
            parent=made[entry.parent] if entry.parent else None,
        )
        made[entry.code] = value
        define_calendar(actor=context.actor, calendar=value, name=entry.name, always_open=entry.always_open)


def _edition(entry: YearEntry) -> YearEdition:
    days = {day: DayRule.off(name) for day, name in entry.off.items()}
    days |= {day: DayRule.make_up(name) for day, name in entry.work.items()}
    return YearEdition(entry.year, 1, days, entry.provisional)


def register() -> None:
    """Register the sections; called when the application is ready."""
    register_section("organisation", Organisation, load_organisation, 10, check=check_organisation)
    register_section("roles", Roles, load_roles, 20, check=check_roles)
    register_section("calendars", Calendars, load_calendars, 30, check=check_calendars)
