"""The section of a pack that telephony owns: voice menus and hotlines."""

from collections.abc import Iterator
from typing import Any

from pydantic import Field

from carecenter.contact.telephony.actions.menus import define_hotline, draft_menu, mark_tested, publish_menu
from carecenter.contact.telephony.models import MenuVersion
from carecenter.contact.telephony.rules.menus import problems_of, read_menu
from carecenter.foundation.packs import LoadContext, PackModel, PackView, register_section
from carecenter.foundation.packs.problems import Loc
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.organisation.public import unit_by_code


class MenuEntry(PackModel):
    """One voice menu; `data` is checked by the rules of menus."""

    code: str = Field(pattern=r"^[a-z0-9_]{1,60}$")
    name: str = Field(min_length=1, max_length=80)
    data: dict[str, Any]


class HotlineEntry(PackModel):
    """One number that customers dial."""

    number: str = Field(pattern=r"^\d{3,20}$")
    name: str = Field(min_length=1, max_length=80)
    brand: str = ""
    unit: str
    menu: str
    caller_id: str = ""
    area_routes: dict[str, str] = {}


class Phone(PackModel):
    """phone.yaml."""

    menus: list[MenuEntry]
    hotlines: list[HotlineEntry]


def check_phone(data: Phone, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """Menus break no rule; hotlines name a unit and a menu of this pack."""
    queues = pack.codes("queues", "queues")
    for at, entry in enumerate(data.menus):
        try:
            menu = read_menu(entry.code, entry.data)
            problems = problems_of(menu)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            yield ("menus", at, "data"), f"缺少或写错了 {error}"
            continue
        for node in menu.nodes.values():
            if queues and node.kind == "queue" and node.fields.get("queue") not in queues:
                yield ("menus", at, "data"), f"{node.key}：应是 queues 里的队列"
        for problem in problems:
            yield ("menus", at, "data"), f"{problem.node} {problem.code} {problem.detail}".strip()
    units, menus = pack.codes("organisation", "units"), {entry.code for entry in data.menus}
    for at, line in enumerate(data.hotlines):
        if line.menu not in menus:
            yield ("hotlines", at, "menu"), "应是本文件里的菜单"
        if units and line.unit not in units:
            yield ("hotlines", at, "unit"), "应是 organisation 里的组织"


def load_phone(data: Phone, context: LoadContext) -> None:
    """Publish menus that changed, define hotlines."""
    for entry in context.each("menus", data.menus):
        current = MenuVersion.objects.filter(code=entry.code, state="PUBLISHED").first()
        if current is None or (current.data, current.name) != (entry.data, entry.name):
            version = draft_menu(actor=context.actor, code=entry.code, name=entry.name, data=entry.data)
            mark_tested(actor=context.actor, version_id=version)
            publish_menu(actor=context.actor, version_id=version)
    for line in context.each("hotlines", data.hotlines):
        unit = unit_by_code(code=line.unit)
        if unit is None:
            raise BadInput("unit", "没有这个组织。")
        define_hotline(
            actor=context.actor, number=line.number, name=line.name, brand=line.brand, unit_path=unit.path,
            menu_code=line.menu, caller_id=line.caller_id, area_routes=line.area_routes,
        )  # fmt: skip


def register() -> None:
    """Register the section; called when the application is ready."""
    register_section("phone", Phone, load_phone, 110, check=check_phone)
