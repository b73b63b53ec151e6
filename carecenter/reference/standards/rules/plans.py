"""A definition made ready to run: looked-up nodes, compiled guards, ordered ways."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from carecenter.foundation.expressions import Expression, Kind, compiled
from carecenter.reference.standards.types import ANYWHERE, Edge, FieldKind, Node, NodeKind, ProcessDefinition

KINDS = {
    FieldKind.CODE: Kind.TEXT,
    FieldKind.NUMBER: Kind.NUMBER,
    FieldKind.FEN: Kind.NUMBER,
    FieldKind.FLAG: Kind.FLAG,
    FieldKind.CODES: Kind.LIST,
}
EMPTY: Mapping[FieldKind, Any] = {
    FieldKind.CODE: "",
    FieldKind.NUMBER: 0,
    FieldKind.FEN: 0,
    FieldKind.FLAG: False,
    FieldKind.CODES: [],
}
# What every guard may ask besides the declared fields: the last outcome, and the last outcome of each task.
BUILT_IN = {"outcome": Kind.TEXT, "outcomes": Kind.TABLE}


@dataclass(frozen=True, slots=True, eq=False)
class Guard:
    """A compiled condition, and whether it asks for the table of outcomes."""

    expression: Expression
    asks_outcomes: bool


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """An edge ready to be taken."""

    key: str
    edge: Edge
    guard: Guard | None


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """A definition indexed."""

    definition: ProcessDefinition
    nodes: Mapping[str, Node]
    first: str
    onward: Mapping[str, tuple[Way, ...]]
    signals: Mapping[tuple[str, str], tuple[Way, ...]]
    tasks_in: Mapping[str, tuple[Node, ...]]
    guards: Mapping[str, Guard]
    empty_facts: Mapping[str, Any]
    empty_outcomes: Mapping[str, str]


def variables_of(definition: ProcessDefinition) -> dict[str, Kind]:
    """Return what guards of this definition may ask for."""
    return {field.code: KINDS[field.kind] for field in definition.fields} | BUILT_IN


@lru_cache(maxsize=512)
def plan_of(definition: ProcessDefinition) -> Plan:
    """Make a valid definition ready to run; kept per definition. Raises ExpressionIsWrong."""
    variables = variables_of(definition)
    onward: dict[str, list[Way]] = defaultdict(list)
    signals: dict[tuple[str, str], list[Way]] = defaultdict(list)
    for edge in definition.edges:
        way = Way(edge_key(edge), edge, _guard(edge.when, variables))
        if edge.signal:
            signals[edge.source, edge.signal].append(way)
        else:
            onward[edge.source].append(way)
    tasks_in: dict[str, list[Node]] = defaultdict(list)
    for node in definition.nodes:
        if node.stage and node.kind is NodeKind.TASK:
            tasks_in[node.stage].append(node)
    return Plan(
        definition=definition,
        nodes={node.code: node for node in definition.nodes},
        first=next(node.code for node in definition.nodes if node.start),
        onward={source: tuple(sorted(ways, key=_defaults_last)) for source, ways in onward.items()},
        signals={key: tuple(sorted(ways, key=_defaults_last)) for key, ways in signals.items()},
        tasks_in={stage: tuple(tasks) for stage, tasks in tasks_in.items()},
        guards={n.code: guard for n in definition.nodes if (guard := _guard(n.when, variables)) is not None},
        empty_facts={field.code: EMPTY[field.kind] for field in definition.fields},
        empty_outcomes={node.code: "" for node in definition.nodes if node.kind in _WITH_OUTCOME},
    )


_WITH_OUTCOME = {NodeKind.TASK, NodeKind.SUBPROCESS}


def edge_key(edge: Edge) -> str:
    """Return the name under which an edge is counted."""
    return f"{edge.source}>{edge.target}" + (f":{edge.signal}" if edge.signal else "")


def ways_of_signal(plan: Plan, place: str, signal: str) -> tuple[Way, ...]:
    """Return the ways that a signal opens where a process stands: the place's own before those from anywhere."""
    return plan.signals.get((place, signal)) or plan.signals.get((ANYWHERE, signal), ())


def _guard(text: str, variables: Mapping[str, Kind]) -> Guard | None:
    return Guard(compiled(text, variables), "outcomes" in text) if text.strip() else None


def _defaults_last(way: Way) -> bool:
    return way.edge.default
