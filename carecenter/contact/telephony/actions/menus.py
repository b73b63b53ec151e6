"""Design voice menus: a draft, a test, a published version; and hotlines."""

from typing import Any

from carecenter.contact.telephony.access import demand_menus
from carecenter.contact.telephony.errors import MenuIsWrong
from carecenter.contact.telephony.models import Hotline, MenuVersion
from carecenter.contact.telephony.rules.menus import problems_of, read_menu
from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.foundation.rows import only_row


@action("telephony.draft_menu")
def draft_menu(*, actor: Actor, code: str, name: str, data: dict[str, Any]) -> int:
    """Write the draft of a menu and return its version's id; one draft at a time, problems are allowed in it.

    Raises BadInput when it is no menu at all.
    """
    demand_menus(actor)
    _read(code, data)
    draft = MenuVersion.objects.select_for_update().filter(code=code, state__in=["DRAFT", "TESTED"]).first()
    if draft is None:
        last = MenuVersion.objects.filter(code=code).order_by("-version").first()
        draft = MenuVersion(code=code, version=last.version + 1 if last else 1)
    draft.name, draft.data, draft.state = name[:80], data, "DRAFT"
    draft.changed_at, draft.changed_by = clock.now(), actor.person_id
    draft.save()
    note(subject=("menu_version", draft.pk), code=code, version=draft.version)
    return draft.pk


@action("telephony.test_menu")
def mark_tested(*, actor: Actor, version_id: int) -> None:
    """Say that the draft was walked through. Raises MenuIsWrong while a rule is broken."""
    demand_menus(actor)
    version = _version(version_id, "DRAFT", "TESTED")
    _demand_right(version)
    version.state = "TESTED"
    version.save(update_fields=["state"])
    note(subject=("menu_version", version.pk), code=version.code)


@action("telephony.publish_menu")
def publish_menu(*, actor: Actor, version_id: int) -> None:
    """Let new calls take this version; running calls stay on theirs. Raises MenuIsWrong, NotThere when untested."""
    demand_menus(actor)
    version = _version(version_id, "TESTED")
    _demand_right(version)
    MenuVersion.objects.filter(code=version.code, state="PUBLISHED").update(state="RETIRED")
    version.state, version.published_at = "PUBLISHED", clock.now()
    version.save(update_fields=["state", "published_at"])
    note(subject=("menu_version", version.pk), code=version.code, version=version.version)


def _demand_right(version: MenuVersion) -> None:
    problems = problems_of(_read(version.code, version.data))
    if problems:
        first = problems[0]
        raise MenuIsWrong(count=len(problems), first=f"{first.node} {first.code} {first.detail}".strip())


def _read(code: str, data: dict[str, Any]) -> Any:
    try:
        return read_menu(code, data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadInput("data", "菜单定义缺少或写错了 %(part)s。", part=str(error)[:80]) from error


def _version(version_id: int, *states: str) -> MenuVersion:
    version = only_row(MenuVersion.objects.select_for_update().filter(pk=version_id, state__in=states))
    if version is None:
        raise NotThere()
    return version


@action("telephony.define_hotline")
def define_hotline(
    *,
    actor: Actor,
    number: str,
    name: str,
    unit_path: str,
    menu_code: str,
    brand: str = "",
    caller_id: str = "",
    area_routes: dict[str, str] | None = None,
) -> int:
    """Create or change a hotline; what our own calls show is `caller_id`, never the hotline. Raises BadInput."""
    demand_menus(actor)
    if not number.isdigit():
        raise BadInput("number", "热线号码只能是数字。")
    if caller_id and caller_id == number:
        raise BadInput("caller_id", "外呼显示号码不能与热线号码相同：400 号码只能呼入。")
    row, _ = Hotline.objects.update_or_create(
        number=number,
        defaults={
            "name": name, "unit_path": unit_path, "menu_code": menu_code, "brand": brand, "caller_id": caller_id,
            "area_routes": area_routes or {}, "is_active": True,
        },
    )  # fmt: skip
    note(subject=("hotline", row.pk), unit_path=unit_path)
    return row.pk
