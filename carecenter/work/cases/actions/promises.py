"""The clocks of the promise to the customer."""

from carecenter.foundation.plain.actors import Actor
from carecenter.work.cases.models import Case
from carecenter.work.cases.types.definitions import CaseTypeDefinition


def start_promises(actor: Actor, case: Case, kind: CaseTypeDefinition) -> None:
    """Start the clocks that the type's standard promises."""
