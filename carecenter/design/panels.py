"""Slots on pages: the page offers a slot, higher modules contribute panels that load themselves."""

from dataclasses import dataclass

from django.utils.functional import Promise

from carecenter.design.navigation import MayAct, address_of


@dataclass(frozen=True, slots=True)
class Panel:
    """One contributed box; its address takes the number of the thing shown."""

    slot: str
    key: str
    title: str | Promise
    url_name: str
    permission: str = ""
    order: int = 100
    icon: str = ""
    topic: str = ""

    def url(self, object_id: object) -> str:
        """Return the address for one thing, or nothing if its module is not installed."""
        return address_of(self.url_name, object_id)

    def topic_of(self, object_id: object) -> str:
        """Return the live topic, for example "job:7" from the pattern "job:{id}"."""
        return self.topic.format(id=object_id)


_panels: dict[tuple[str, str], Panel] = {}


def register_panel(
    *,
    slot: str,
    key: str,
    title: str | Promise,
    url_name: str,
    permission: str = "",
    order: int = 100,
    icon: str = "",
    topic: str = "",
) -> None:
    """Contribute a panel to a slot; `topic` is a live topic with {id} in it."""
    _panels[slot, key] = Panel(slot, key, title, url_name, permission, order, icon, topic)


def panels_for(actor: MayAct | None, slot: str) -> list[Panel]:
    """Return the panels of a slot that this actor may see, in order."""
    fitting = [p for p in _panels.values() if p.slot == slot]
    allowed = [p for p in fitting if not p.permission or (actor is not None and actor.may(p.permission))]
    return sorted(allowed, key=lambda p: (p.order, p.key))
