"""Lay two versions of a standard side by side, and say what a change touches before it holds (W10)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from carecenter.reference.standards.rules.items import items_of
from carecenter.reference.standards.rules.plans import edge_key
from carecenter.reference.standards.rules.validation.people import posts_of, posts_of_node
from carecenter.reference.standards.types import ItemKind, Node, ProcessDefinition, TimeLimit

FRAME = ("name", "purpose", "phase", "for_customer", "owner_post", "departments", "inputs", "outputs", "kpis", "fields",
         "compensation")  # fmt: skip


class Change(StrEnum):
    """What happened to a part between two versions."""

    ADDED = "ADDED"
    REMOVED = "REMOVED"
    CHANGED = "CHANGED"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: `where` is a node code, an edge key or empty (the frame); `aspect` a field of it, or empty."""

    where: str
    name: str
    change: Change
    aspect: str = ""
    before: Any = None
    after: Any = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All differences, and how each node of the two pictures changed."""

    frame: tuple[Difference, ...]
    nodes: tuple[Difference, ...]
    ways: tuple[Difference, ...]
    marks_before: Mapping[str, Change]
    marks_after: Mapping[str, Change]

    @property
    def count(self) -> int:
        """Return how many differences there are."""
        return len(self.frame) + len(self.nodes) + len(self.ways)


def comparison_of(before: ProcessDefinition, after: ProcessDefinition) -> Comparison:
    """Compare by codes: a node under another code is another node."""
    old, new = {n.code: n for n in before.nodes}, {n.code: n for n in after.nodes}
    nodes = [Difference(c, old[c].name, Change.REMOVED) for c in old if c not in new]
    for code, node in new.items():
        nodes += _of_node(old.get(code), node)
    marks = {each.where: each.change for each in nodes}
    return Comparison(
        frame=tuple(_of_fields("", "", before, after, FRAME)),
        nodes=tuple(nodes),
        ways=tuple(_of_ways(before, after)),
        marks_before={code: marks[code] for code in old if code in marks},
        marks_after={code: marks[code] for code in new if code in marks},
    )


def _of_node(before: Node | None, after: Node) -> list[Difference]:
    if before is None:
        return [Difference(after.code, after.name, Change.ADDED)]
    names = [each.name for each in fields(Node) if each.name != "code"]
    return _of_fields(after.code, after.name, before, after, names)


def _of_fields(where: str, name: str, before: object, after: object, names: Iterable[str]) -> list[Difference]:
    pairs = [(aspect, getattr(before, aspect), getattr(after, aspect)) for aspect in names]
    return [Difference(where, name, Change.CHANGED, a, old, new) for a, old, new in pairs if old != new]


def _of_ways(before: ProcessDefinition, after: ProcessDefinition) -> list[Difference]:
    old, new = {edge_key(e): e for e in before.edges}, {edge_key(e): e for e in after.edges}
    found = [Difference(key, old[key].name, Change.REMOVED, before=old[key]) for key in old if key not in new]
    for key, edge in new.items():
        if key not in old:
            found.append(Difference(key, edge.name, Change.ADDED, after=edge))
        elif old[key] != edge:
            found.append(Difference(key, edge.name, Change.CHANGED, before=old[key], after=edge))
    return found


@dataclass(frozen=True, slots=True)
class LimitChange:
    """A promise, inner agreement or timer that begins, ends or has another time."""

    node: str
    name: str
    kind: str  # SLA, OLA or TIMER
    before: TimeLimit | Any | None
    after: TimeLimit | Any | None


@dataclass(frozen=True, slots=True)
class ItemChange:
    """A line of the checklist, an item of quality assurance or a question of the test that comes, goes or changes."""

    kind: ItemKind
    node: str
    code: str
    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Impact:
    """What a version touches when it takes the place of another."""

    limits: tuple[LimitChange, ...]
    items: tuple[ItemChange, ...]
    scripts: tuple[str, ...]
    posts_new: tuple[str, ...]
    posts_gone: tuple[str, ...]
    # Post → names of the steps whose people changed.
    posts_touched: Mapping[str, Sequence[str]]
    # Codes of nodes that are no more: where a process stands there, it needs a map to migrate.
    nodes_gone: tuple[str, ...]


def impact_of(before: ProcessDefinition | None, after: ProcessDefinition) -> Impact:
    """Say what changes for clocks, checklists, quality assurance, training, posts and running processes."""
    old = {node.code: node for node in before.nodes} if before else {}
    new = {node.code: node for node in after.nodes}
    was, now = posts_of(before) if before else set(), posts_of(after)
    return Impact(
        limits=tuple(_limits(old, new)),
        items=tuple(_items(before, after)),
        scripts=tuple(c for c, n in new.items() if n.script != (old[c].script if c in old else "")),
        posts_new=tuple(sorted(now - was)),
        posts_gone=tuple(sorted(was - now)),
        posts_touched=_touched(old, new),
        nodes_gone=tuple(code for code in old if code not in new),
    )


def _limits(old: Mapping[str, Node], new: Mapping[str, Node]) -> list[LimitChange]:
    found = []
    for code in [*new, *(code for code in old if code not in new)]:
        before, after = old.get(code), new.get(code)
        name = (new.get(code) or old[code]).name
        for kind in ("sla", "ola"):
            pair = (getattr(before, kind, None), getattr(after, kind, None))
            if pair[0] != pair[1]:
                found.append(LimitChange(code, name, kind.upper(), *pair))
        timers = [{t.code: t for t in node.timers} if node else {} for node in (before, after)]
        for timer in {**timers[0], **timers[1]}:
            if timers[0].get(timer) != timers[1].get(timer):
                found.append(LimitChange(code, name, "TIMER", timers[0].get(timer), timers[1].get(timer)))
    return found


def _items(before: ProcessDefinition | None, after: ProcessDefinition) -> list[ItemChange]:
    old = {(i.kind, i.node, i.code): i for i in items_of(before)} if before else {}
    new = {(i.kind, i.node, i.code): i for i in items_of(after)}
    found = [ItemChange(*key, Change.ADDED, item.text) for key, item in new.items() if key not in old]
    found += [ItemChange(*key, Change.CHANGED, i.text) for key, i in new.items() if key in old and old[key] != i]
    return [*found, *(ItemChange(*key, Change.REMOVED, item.text) for key, item in old.items() if key not in new)]


def _touched(old: Mapping[str, Node], new: Mapping[str, Node]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for code in {**old, **new}:
        before, after = old.get(code), new.get(code)
        people = [(n.responsible, n.accountable, n.consulted, n.informed) if n else () for n in (before, after)]
        if people[0] != people[1]:
            for post in sorted(set[str]().union(*(posts_of_node(n) for n in (before, after) if n))):
                found.setdefault(post, []).append((new.get(code) or old[code]).name)
    return found
