"""Everything that keeps a definition from being run, each with its node (domain §5.2, golden G5.1)."""

from carecenter.reference.standards.rules.validation.graphs import graph_problems
from carecenter.reference.standards.rules.validation.parts import part_problems
from carecenter.reference.standards.rules.validation.people import people_problems, unused_posts
from carecenter.reference.standards.rules.validation.problems import SENTENCES, Problem, Surroundings
from carecenter.reference.standards.rules.validation.promises import promise_problems
from carecenter.reference.standards.types import ProcessDefinition

__all__ = ["SENTENCES", "Problem", "Surroundings", "problems_of", "unused_posts"]


def problems_of(definition: ProcessDefinition, around: Surroundings | None = None) -> list[Problem]:
    """Return every problem in the order of the nodes; an empty list means that the definition can be run.

    What stands outside the definition (posts, calendars, other standards) is checked as far as `around` knows it.
    """
    around = around or Surroundings()
    found = [*part_problems(definition, around), *people_problems(definition, around)]
    if not any(problem.breaks_graph for problem in found):
        found += [*graph_problems(definition), *promise_problems(definition)]
    places = {node.code: at for at, node in enumerate(definition.nodes)}
    return sorted(found, key=lambda problem: (places.get(problem.node, -1), problem.code))
