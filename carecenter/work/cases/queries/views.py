"""Saved lists of a person and of her units."""

from django.db.models import Q

from carecenter.foundation.plain.actors import Actor
from carecenter.work.cases.models import SavedView


def views_of(actor: Actor) -> list[SavedView]:
    """Return one's own saved views and those shared with one's unit or a unit above it."""
    mine = Q(person_id=actor.person_id or 0)
    if actor.unit_path:
        mine |= Q(shared_path__holds=actor.unit_path)
    return list(SavedView.objects.filter(mine).order_by("name", "id")[:40])
