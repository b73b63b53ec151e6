"""Remedies have the reach of their case; cases asks its own access."""

from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.work.remedies.models import Remedy
from carecenter.work.remedies.types import RemedyState


def remedy_in_state(remedy_id: int, state: RemedyState) -> Remedy:
    """Return a locked remedy in a state; the caller asks cases for its case next. Raises NotThere."""
    row = only_row(Remedy.objects.select_for_update(of=("self",)).filter(pk=remedy_id))
    if row is None or row.state != state:
        raise NotThere()
    return row
