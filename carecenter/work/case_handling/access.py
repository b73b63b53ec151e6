"""A step of a case has the reach of its case; processes asks its own access when a step is finished."""

from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.work.cases.public import may_see_case

VIEW = "cases.view"
WORK = "cases.work"


def demand_case(actor: Actor, case_id: int) -> None:
    """Raise NotThere unless the actor may open the case."""
    if not may_see_case(actor, case_id):
        raise NotThere()
