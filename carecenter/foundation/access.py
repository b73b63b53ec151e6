"""Reach applied: the one filter behind every module's access.py."""

from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from carecenter.foundation.plain.actors import Actor, Reach, is_inside
from carecenter.foundation.plain.refusals import NotPermitted

M = TypeVar("M", bound=Model)


def demand(actor: Actor, permission: str) -> None:
    """Raise NotPermitted unless the actor holds the permission with any reach."""
    if not actor.may(permission):
        raise NotPermitted(permission)


def reach_filter(actor: Actor, permission: str, *, unit: str = "unit_path", own: Q | None = None) -> Q | None:
    """Return the condition that cuts rows to the actor's reach; None means no border, an empty Q(pk__in=[]) nothing."""
    condition = Q(pk__in=[])
    for grant in actor.grants_of(permission):
        if grant.reach is Reach.NATION:
            return None
        if grant.reach is Reach.TREE:
            condition |= Q(**{f"{unit}__inside": grant.unit_path})
        elif own is not None:
            condition |= own
    return condition


def scoped(
    rows: QuerySet[M], actor: Actor, permission: str, *, unit: str = "unit_path", own: Q | None = None
) -> QuerySet[M]:
    """Return only the rows that this actor reaches with this permission."""
    condition = reach_filter(actor, permission, unit=unit, own=own)
    return rows if condition is None else rows.filter(condition)


def reaches(actor: Actor, permission: str, unit_path: str, *, is_own: bool = False) -> bool:
    """Tell whether the actor reaches a thing of this unit with this permission."""
    for grant in actor.grants_of(permission):
        if grant.reach is Reach.NATION or (grant.reach is Reach.OWN and is_own):
            return True
        if grant.reach is Reach.TREE and is_inside(unit_path, grant.unit_path):
            return True
    return False
