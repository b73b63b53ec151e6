"""Voice menus as data: what a definition looks like, and what is wrong with one (domain reference §12.1)."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

MOST_OPTIONS, DEEPEST, TO_FIRST_OPTION, NOTICE_SECONDS = 4, 2, 20.0, 5.0
HANZI_A_SECOND = 4.0
HUMAN = "0"
KINDS = frozenset({"say", "menu", "hours", "fact", "region", "http", "queue", "voicemail", "callback", "end"})
# Where a node may lead to, by the names of its fields.
EXITS: Mapping[str, tuple[str, ...]] = {
    "say": ("next",),
    "hours": ("open", "closed"),
    "fact": ("yes", "no"),
    "region": ("yes", "no"),
    "http": ("found", "missing", "failed"),
    "queue": ("callback", "self_service"),
    "voicemail": (),
    "callback": (),
    "end": (),
    "menu": ("next",),
}


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is said: a text in each language, perhaps a recorded file for it, and how long it takes."""

    texts: Mapping[str, str]
    files: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    is_peak: bool = False

    def lasts(self, language: str = "zh") -> float:
        """Return its seconds: measured where it was recorded, else counted at four characters a second."""
        return self.seconds or round(len(self.text(language)) / HANZI_A_SECOND, 1)

    def text(self, language: str) -> str:
        """Return the words in a language, in Mandarin where there are none."""
        return self.texts.get(language) or self.texts.get("zh", "")


@dataclass(frozen=True, slots=True)
class Node:
    """One block of a menu; `fields` by its kind, `options` of a menu: key → (target, what it sets)."""

    key: str
    kind: str
    prompt: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def exits(self) -> Iterator[str]:
        """Yield every node that can come next."""
        for name in EXITS.get(self.kind, ()):
            if target := self.fields.get(name):
                yield str(target)
        for option in self.options.values():
            yield str(option.get("next", ""))


@dataclass(frozen=True, slots=True)
class Menu:
    """A whole definition; `emergency` is the key that goes before everything, `human` the node behind 0."""

    code: str
    start: str
    human: str
    emergency_key: str
    emergency: str
    prompts: Mapping[str, Prompt]
    nodes: Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, at one node; `code` is the sentence, params fill it."""

    code: str
    node: str = ""
    detail: str = ""


def read_menu(code: str, data: Mapping[str, Any]) -> Menu:
    """Build a menu from its data; raises KeyError, TypeError or ValueError when it is no menu at all."""
    if len(json.dumps(data, default=str)) > 200_000:
        raise ValueError("too large")
    prompts = {
        key: Prompt(
            dict(each["texts"]), dict(each.get("files", {})), float(each.get("seconds", 0)), bool(each.get("peak"))
        )
        for key, each in data["prompts"].items()
    }
    nodes = {}
    for key, each in data["nodes"].items():
        rest = {name: value for name, value in each.items() if name not in {"kind", "prompt", "options"}}
        nodes[key] = Node(key, str(each["kind"]), str(each.get("prompt", "")), rest, dict(each.get("options", {})))
    return Menu(
        code, str(data["start"]), str(data.get("human", "")), str(data.get("emergency_key", "")),
        str(data.get("emergency", "")), prompts, nodes,
    )  # fmt: skip


def problems_of(menu: Menu) -> list[Problem]:
    """Return everything that is wrong; an empty list may be published."""
    found = [*_references(menu)]
    if found:
        return found
    return [*_menus(menu), *_reach(menu), *_timing(menu), *_depth(menu)]


def _references(menu: Menu) -> Iterator[Problem]:
    yield from _doors(menu)
    for node in menu.nodes.values():
        if node.kind not in KINDS:
            yield Problem("UNKNOWN_KIND", node.key, node.kind)
        if node.prompt and node.prompt not in menu.prompts:
            yield Problem("MISSING_PROMPT", node.key, node.prompt)
        for name in EXITS.get(node.kind, ()):
            if name not in node.fields and node.kind not in {"menu", "queue"}:
                yield Problem("DEAD_END", node.key, name)
        for target in node.exits():
            if target not in menu.nodes:
                yield Problem("MISSING_TARGET", node.key, target)


def _doors(menu: Menu) -> Iterator[Problem]:
    for name, target in (("start", menu.start), ("human", menu.human), ("emergency", menu.emergency)):
        if (target or name != "emergency") and target not in menu.nodes:
            yield Problem("MISSING_TARGET", name, target)
    if menu.human in menu.nodes and menu.nodes[menu.human].kind != "queue":
        yield Problem("HUMAN_IS_NO_QUEUE", menu.human)


def _menus(menu: Menu) -> Iterator[Problem]:
    for node in menu.nodes.values():
        if node.kind == "menu":
            if len(node.options) > MOST_OPTIONS:
                yield Problem("TOO_MANY_OPTIONS", node.key, str(len(node.options)))
            if HUMAN in node.options or menu.emergency_key in node.options:
                yield Problem("KEY_IS_TAKEN", node.key, HUMAN)
            if not node.options:
                yield Problem("DEAD_END", node.key, "options")


def _reach(menu: Menu) -> Iterator[Problem]:
    seen, waiting = set(), [menu.start, menu.human, menu.emergency]
    while waiting:
        key = waiting.pop()
        if key and key not in seen:
            seen.add(key)
            waiting.extend(menu.nodes[key].exits())
    for key in menu.nodes:
        if key not in seen:
            yield Problem("UNREACHABLE", key)


def _paths(menu: Menu, key: str, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if key in path or len(path) > 40:
        yield (*path, "LOOP")
        return
    here = (*path, key)
    exits = list(dict.fromkeys(menu.nodes[key].exits()))
    if not exits:
        yield here
    for target in exits:
        yield from _paths(menu, target, here)


def _timing(menu: Menu) -> Iterator[Problem]:
    """The first option must be heard within 20 s of every way that leads to a menu."""
    for node in menu.nodes.values():
        if node.kind == "say" and node.fields.get("legal") and _lasts(menu, node) > NOTICE_SECONDS:
            yield Problem("NOTICE_TOO_LONG", node.key, f"{_lasts(menu, node):g}")
    late: set[str] = set()
    for path in _paths(menu, menu.start, ()):
        seconds = 0.0
        for key in path:
            here = menu.nodes.get(key)
            if here is None:
                break
            if here.kind == "menu":
                seconds += _first_option(menu, here)
                if seconds > TO_FIRST_OPTION and key not in late:
                    late.add(key)
                    yield Problem("FIRST_OPTION_TOO_LATE", key, f"{seconds:g}")
                break
            seconds += _lasts(menu, here)


def _depth(menu: Menu) -> Iterator[Problem]:
    told: set[str] = set()
    for path in _paths(menu, menu.start, ()):
        menus = [key for key in path if key in menu.nodes and menu.nodes[key].kind == "menu"]
        deep = [key for key in menus if not menu.nodes[key].fields.get("language_menu")]
        if path[-1] == "LOOP" and path[-2] not in told:
            told.add(path[-2])
            yield Problem("LOOP", path[-2])
        elif len(deep) > DEEPEST and deep[DEEPEST] not in told:
            told.add(deep[DEEPEST])
            yield Problem("TOO_DEEP", deep[DEEPEST], str(len(deep)))


def _lasts(menu: Menu, node: Node) -> float:
    return menu.prompts[node.prompt].lasts() if node.prompt else 0.0


def _first_option(menu: Menu, node: Node) -> float:
    """Return the seconds until the words before the first key are over; a quarter of the prompt where none is named."""
    text = menu.prompts[node.prompt].text("zh") if node.prompt else ""
    at = text.find("按")
    share = (at + 2) / len(text) if at >= 0 and text else 1.0
    return round(_lasts(menu, node) * min(share, 1.0), 1)
