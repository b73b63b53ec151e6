"""What the customer is promised: a limit on every wait she sees, and that she knows before it ends (C1)."""

from collections import defaultdict
from collections.abc import Iterator

from carecenter.reference.standards.rules.validation.graphs import links_of, walk
from carecenter.reference.standards.rules.validation.problems import Problem
from carecenter.reference.standards.types import Node, NodeKind, ProcessDefinition


def promise_problems(definition: ProcessDefinition) -> Iterator[Problem]:
    """Yield visible waits without limit and ends that can be reached without telling the customer."""
    for node in definition.nodes:
        if node.customer_visible and node.sla is None and node.kind is not NodeKind.END:
            yield Problem("VISIBLE_WITHOUT_SLA", node.code)
    if not definition.for_customer:
        return
    first = next(node.code for node in definition.nodes if node.start)
    for code in sorted(walk(_ways_without_telling(definition), [first])):
        node = next(each for each in definition.nodes if each.code == code)
        if node.kind is NodeKind.END and not node.informed_by.strip():
            yield Problem("NOT_INFORMED", code)


def _ways_without_telling(definition: ProcessDefinition) -> dict[str, set[str]]:
    """Return the links that can be gone without completing a step that informs the customer.

    Only the completion of such a step tells her: who leaves it by a signal or a timer has not told.
    """
    telling = {node.code for node in definition.nodes if _tells_always(node)}
    telling |= {node.stage for node in definition.nodes if node.stage and _tells_always(node)}
    edges = [edge for edge in definition.edges if edge.signal or edge.source not in telling]
    links: dict[str, set[str]] = defaultdict(set)
    for source, targets in links_of(definition, edges).items():
        links[source] |= targets
    return links


def _tells_always(node: Node) -> bool:
    return node.informs_customer and not node.discretionary and not node.when
