"""The graph as a whole: reachable, ending, deciding, with a counter in every loop."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from carecenter.reference.standards.rules.validation.problems import Problem
from carecenter.reference.standards.types import ANYWHERE, Edge, Node, NodeKind, ProcessDefinition

STANDING = {NodeKind.STAGE, NodeKind.TASK, NodeKind.WAIT, NodeKind.SUBPROCESS}
Links = Mapping[str, set[str]]


def graph_problems(definition: ProcessDefinition) -> Iterator[Problem]:
    """Yield what is wrong with the graph; its nodes and edges are known to exist."""
    outer = [node for node in definition.nodes if not node.stage and node.code != definition.compensation]
    first = next(node.code for node in outer if node.start)
    links = links_of(definition, definition.edges)
    ends = [node.code for node in outer if node.kind is NodeKind.END]
    if not ends:
        yield Problem("NO_END")
    reached, ending = walk(links, [first]), walk(_turned(links), ends)
    for node in outer:
        if node.code not in reached:
            yield Problem("UNREACHABLE", node.code)
        elif ends and node.code not in ending:
            yield Problem("NO_WAY_TO_END", node.code)
    for node in outer:
        yield from _ways_of(node, definition)
    for loop in _loops_without_limit(definition):
        yield Problem("LOOP_WITHOUT_LIMIT", loop[0], {"loop": " → ".join([*loop, loop[0]])})


def links_of(definition: ProcessDefinition, edges: Iterable[Edge], *, timers: bool = True) -> Links:
    """Return which outer node leads directly to which."""
    links: dict[str, set[str]] = defaultdict(set)
    standing = {node.code for node in definition.nodes if node.kind in STANDING and not node.stage}
    standing.discard(definition.compensation)
    for edge in edges:
        for source in standing if edge.source == ANYWHERE else {edge.source}:
            links[source].add(edge.target)
            if edge.over:
                links[source].add(edge.over)
    for node in definition.nodes if timers else ():
        for timer in node.timers:
            if timer.target:
                links[node.stage if node.stage and node.stage != ANYWHERE else node.code].add(timer.target)
    return links


def walk(links: Links, sources: Iterable[str]) -> set[str]:
    """Return all nodes that can be reached."""
    waiting = list(sources)
    seen = set(waiting)
    while waiting:
        for target in links.get(waiting.pop(), ()):
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    return seen


def _turned(links: Links) -> Links:
    turned: dict[str, set[str]] = defaultdict(set)
    for source, targets in links.items():
        for target in targets:
            turned[target].add(source)
    return turned


def _ways_of(node: Node, definition: ProcessDefinition) -> Iterator[Problem]:
    ways = [edge for edge in definition.edges if edge.source == node.code and not edge.signal]
    yield from _limits_of(node, ways)
    if node.kind is NodeKind.DECISION:
        yield from _ways_of_decision(node, ways)
    elif node.kind is NodeKind.WAIT:
        signals = any(edge.source in {node.code, ANYWHERE} and edge.signal for edge in definition.edges)
        if not ways and not signals and not any(timer.target for timer in node.timers):
            yield Problem("WAIT_WITHOUT_WAY", node.code)
    elif node.kind is not NodeKind.END:
        if not [edge for edge in ways if not edge.when]:
            yield Problem("NO_WAY_ON", node.code)
        elif len(ways) > 1:
            yield Problem("MANY_WAYS_ON", node.code)
    if node.kind is NodeKind.STAGE and not any(
        task.stage == node.code and not task.discretionary for task in definition.nodes
    ):
        yield Problem("STAGE_EMPTY", node.code)


def _limits_of(node: Node, ways: list[Edge]) -> Iterator[Problem]:
    for edge in ways:
        if edge.default and edge.when:
            yield Problem("DEFAULT_WITH_GUARD", node.code)
        # A decision falls through to its default; every other automatic way must lead somewhere always.
        falls_through = node.kind is NodeKind.DECISION and not edge.default
        if edge.limit is not None and not edge.over and not falls_through:
            yield Problem("LIMIT_WITHOUT_OVER", node.code, {"target": edge.target})


def _ways_of_decision(node: Node, ways: list[Edge]) -> Iterator[Problem]:
    defaults = [edge for edge in ways if edge.default]
    if not defaults:
        yield Problem("DECISION_NO_DEFAULT", node.code)
    elif len(defaults) > 1:
        yield Problem("DECISION_MANY_DEFAULTS", node.code)
    for edge in ways:
        if not edge.default and not edge.when:
            yield Problem("DECISION_WAY_WITHOUT_GUARD", node.code, {"target": edge.target})


def _loops_without_limit(definition: ProcessDefinition) -> list[list[str]]:
    """Return one loop of each knot that remains when limited edges are taken away; what follows `over` stays."""
    bound = [edge for edge in definition.edges if edge.limit is None]
    bound += [replace(edge, target=edge.over, over="") for edge in definition.edges if edge.limit and edge.over]
    links = links_of(definition, bound)
    loops, settled = [], set[str]()
    for node in definition.nodes:
        if node.code not in settled:
            loop = _loop_from(node.code, links, settled)
            if loop:
                loops.append(loop)
    return loops


def _loop_from(first: str, links: Links, settled: set[str]) -> list[str]:
    """Walk depth first without recursion; return the first loop met, and settle all nodes seen."""
    path, on_path, found = [first], {first}, list[str]()
    waiting = [iter(sorted(links.get(first, ())))]
    while waiting:
        target = next(waiting[-1], None)
        if target is None:
            waiting.pop()
            done = path.pop()
            on_path.discard(done)
            settled.add(done)
        elif target in on_path:
            found = found or path[path.index(target) :]
        elif target not in settled:
            path.append(target)
            on_path.add(target)
            waiting.append(iter(sorted(links.get(target, ()))))
    return found
