"""Which steps name which posts: a post exists because a step names it (INV8)."""

from carecenter.reference.organisation.public import post_names
from carecenter.reference.standards.queries.versions import active_definitions
from carecenter.reference.standards.rules.validation.people import posts_of_node
from carecenter.reference.standards.types import ProcessDefinition

# Standard's code and name, and the names of its steps; no step where the post is only its owner.
NamedBy = tuple[str, str, tuple[str, ...]]


def steps_of_posts(*, without: str = "") -> dict[str, list[NamedBy]]:
    """Return for every post the standards in force that name it; `without` leaves one standard out."""
    found: dict[str, list[NamedBy]] = {code: [] for code in post_names()}
    for definition in active_definitions():
        if definition.code != without:
            for post, steps in _named_by(definition).items():
                found.setdefault(post, []).append((definition.code, definition.name, steps))
    return found


def _named_by(definition: ProcessDefinition) -> dict[str, tuple[str, ...]]:
    named: dict[str, tuple[str, ...]] = {definition.owner_post: ()} if definition.owner_post else {}
    for node in definition.nodes:
        for post in sorted(posts_of_node(node) - {"customer"}):
            named[post] = (*named.get(post, ()), node.name)
    return named
