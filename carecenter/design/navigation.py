"""What stands in the frame: items, counts and the brand, registered by the modules that own them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Label = str | Promise


class MayAct(Protocol):
    """The part of an actor that the frame looks at."""

    def may(self, permission: str) -> bool:
        """Tell whether the actor holds the permission."""
        ...


@dataclass(frozen=True, slots=True)
class NavItem:
    """One entry of the rail; without permission every signed-in person sees it."""

    key: str
    label: Label
    icon: str
    url_name: str
    permission: str = ""
    section: str = "work"
    order: int = 100

    @property
    def url(self) -> str:
        """The address, or nothing while the module that owns it is not installed."""
        return address_of(self.url_name)


@dataclass(frozen=True, slots=True)
class Count:
    """A figure in the top bar, read only when the frame asks for it."""

    key: str
    read: Callable[[Any], int]
    url_name: str
    icon: str = "bell"
    label: Label = ""
    order: int = 100

    @property
    def url(self) -> str:
        """The address of the rows behind the figure."""
        return address_of(self.url_name)


@dataclass(frozen=True, slots=True)
class Brand:
    """Name, colour and telephone of whoever the pages speak for."""

    name: str
    accent: str = "#0f6278"
    phone: str = ""
    logo_url: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """The visible items of one part of the rail."""

    key: str
    label: Label
    items: list[NavItem]


SECTIONS: dict[str, Label] = {
    "work": "",
    "customers": _("客户"),
    "service": _("服务"),
    "people": _("人员"),
    "insight": _("分析"),
    "setup": _("设置"),
}
_items: dict[str, NavItem] = {}
_counts: dict[str, Count] = {}
_brand: list[Callable[[HttpRequest], Brand]] = []
_language: list[Callable[[HttpRequest, str], None]] = []


def address_of(url_name: str, *args: object) -> str:
    """Return the address of a named page, or an empty string if no installed module has it."""
    try:
        return reverse(url_name, args=args)
    except NoReverseMatch:
        return ""


def register_nav(*items: NavItem) -> None:
    """Put items on the rail; a later item of the same key replaces the former."""
    for item in items:
        _items[item.key] = item


def register_section(key: str, label: Label) -> None:
    """Add a part of the rail after the ones that exist."""
    SECTIONS[key] = label


def register_count(
    key: str,
    read: Callable[[Any], int],
    url_name: str,
    *,
    icon: str = "",
    label: Label = "",
    order: int = 100,
) -> None:
    """Put a count in the top bar; "bell" and "my-work" have their icon and word already."""
    icons = {"bell": "bell", "my-work": "checklist"}
    labels: dict[str, Label] = {"bell": _("通知"), "my-work": _("我的待办")}
    _counts[key] = Count(key, read, url_name, icon or icons.get(key, "point"), label or labels.get(key, key), order)


def register_brand(read: Callable[[HttpRequest], Brand]) -> None:
    """Say who the pages speak for; the reader must not query the database on every request."""
    _brand[:] = [read]


def register_language_keeper(keep: Callable[[HttpRequest, str], None]) -> None:
    """Say who keeps the language that somebody chose in the menu."""
    _language[:] = [keep]


def keep_language(request: HttpRequest, language: str) -> None:
    """Hand the chosen language to who keeps it."""
    for keep in _language:
        keep(request, language)


def brand_of(request: HttpRequest) -> Brand:
    """Return the brand of the request, or the product itself."""
    return _brand[0](request) if _brand else Brand(name=str(_("客户关怀中心")))


def items_for(actor: MayAct | None) -> list[NavItem]:
    """Return the items this actor may open, in the order of the rail."""
    if actor is None:
        return []
    keys = list(SECTIONS)
    seen = [i for i in _items.values() if i.url and (not i.permission or actor.may(i.permission))]
    return sorted(seen, key=lambda i: (keys.index(i.section) if i.section in keys else len(keys), i.order, i.key))


def sections_for(actor: MayAct | None) -> list[Section]:
    """Return the rail of this actor; parts without a visible item are left out."""
    found: dict[str, Section] = {}
    for item in items_for(actor):
        section = found.setdefault(item.section, Section(item.section, SECTIONS.get(item.section, ""), []))
        section.items.append(item)
    return list(found.values())


def counts() -> Iterable[Count]:
    """Return the registered counts in their order."""
    return sorted(_counts.values(), key=lambda c: (c.order, c.key))
