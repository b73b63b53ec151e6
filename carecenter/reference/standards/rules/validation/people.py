"""Who does, answers for, is asked and is told: RACI by post (domain §5.2, INV5, INV8)."""

from collections.abc import Iterable, Iterator

from carecenter.reference.standards.rules.validation.problems import Problem, Surroundings
from carecenter.reference.standards.types import Node, NodeKind, Performer, ProcessDefinition

# Asked or told, the customer is no post; she is never accountable.
CUSTOMER = "customer"


def people_problems(definition: ProcessDefinition, around: Surroundings) -> Iterator[Problem]:
    """Yield what is wrong with the people of the tasks."""
    if around.posts is not None and definition.owner_post and definition.owner_post not in around.posts:
        yield Problem("POST_UNKNOWN", params={"post": definition.owner_post})
    for node in definition.nodes:
        if node.kind is NodeKind.TASK:
            yield from _of_task(node)
        if around.posts is not None:
            for post in sorted(posts_of_node(node) - around.posts - {CUSTOMER}):
                yield Problem("POST_UNKNOWN", node.code, {"post": post})


def _of_task(node: Node) -> Iterator[Problem]:
    if len(node.accountable) != 1 or CUSTOMER in node.accountable:
        yield Problem("RACI_A_COUNT", node.code, {"count": len([p for p in node.accountable if p != CUSTOMER])})
    by_customer = node.performer is Performer.CUSTOMER
    if by_customer and not node.effort_reason.strip():
        yield Problem("CUSTOMER_EFFORT", node.code)
    doers = [post for post in node.responsible if by_customer or post != CUSTOMER]
    if not doers and node.performer is not Performer.SYSTEM:
        yield Problem("RACI_NO_R", node.code)


def posts_of_node(node: Node) -> set[str]:
    """Return the posts that a node names."""
    return {*node.accountable, *node.responsible, *node.consulted, *node.informed}


def posts_of(definition: ProcessDefinition) -> set[str]:
    """Return the posts that a definition names, its owner included."""
    named = set().union(*(posts_of_node(node) for node in definition.nodes)) - {CUSTOMER}
    return named | ({definition.owner_post} if definition.owner_post else set())


def unused_posts(definitions: Iterable[ProcessDefinition], posts: Iterable[str]) -> list[str]:
    """Return the posts that no step of any standard names: each needs a step, or goes (INV8)."""
    named = set().union(*(posts_of(definition) for definition in definitions))
    return [post for post in posts if post not in named]
