"""Nobody hands on more than she holds: roles, deputies and other people's passwords."""

from collections.abc import Iterable

from carecenter.foundation.plain.actors import Actor, Reach, is_inside


def beyond(actor: Actor, wanted: Iterable[tuple[str, Reach, str]]) -> list[str]:
    """Return the permissions among (permission, reach, unit path) that reach further than the actor's own."""
    return sorted({permission for permission, reach, path in wanted if not _covers(actor, permission, reach, path)})


def _covers(actor: Actor, permission: str, reach: Reach, path: str) -> bool:
    for grant in actor.grants_of(permission):
        if grant.reach is Reach.NATION or reach is Reach.OWN:
            return True
        if reach is Reach.TREE and grant.reach is Reach.TREE and is_inside(path, grant.unit_path):
            return True
    return False
