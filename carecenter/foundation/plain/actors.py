"""Who acts, and how far her permissions reach."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Reach(StrEnum):
    """How far a permission goes: assigned to me, my unit's subtree, the whole country."""

    OWN = "OWN"
    TREE = "TREE"
    NATION = "NATION"


class ActorKind(StrEnum):
    """What sort of actor this is."""

    PERSON = "PERSON"
    CUSTOMER = "CUSTOMER"
    SYSTEM = "SYSTEM"


@dataclass(frozen=True, slots=True)
class Grant:
    """One permission's reach, seen from one unit of the organisation tree."""

    reach: Reach
    unit_path: str


@dataclass(frozen=True, slots=True)
class Actor:
    """The one who acts; handed to every action and query, never looked up behind their back."""

    kind: ActorKind
    person_id: int | None = None
    customer_id: int | None = None
    name: str = ""
    unit_path: str = ""
    grants: Mapping[str, tuple[Grant, ...]] = field(default_factory=dict)
    on_behalf_of: int | None = None
    request_id: str = ""
    language: str = "zh-hans"

    def may(self, permission: str) -> bool:
        """Tell whether the actor holds the permission with any reach."""
        return self.kind is ActorKind.SYSTEM or permission in self.grants

    def grants_of(self, permission: str) -> tuple[Grant, ...]:
        """Return all grants of one permission; the system reaches the nation."""
        if self.kind is ActorKind.SYSTEM:
            return (Grant(Reach.NATION, ""),)
        return self.grants.get(permission, ())

    def reaches_nation(self, permission: str) -> bool:
        """Tell whether one of the grants has no border."""
        return any(grant.reach is Reach.NATION for grant in self.grants_of(permission))

    def limited_to(self, permissions: frozenset[str]) -> "Actor":
        """Return the same actor with only these permissions left, as an API token's scopes demand."""
        return replace(self, grants={name: g for name, g in self.grants.items() if name in permissions})


def system_actor(name: str = "system") -> Actor:
    """Return the actor of clocks, subscribers and imports of the product itself."""
    return Actor(kind=ActorKind.SYSTEM, name=name)


def customer_actor(customer_id: int) -> Actor:
    """Return the actor of a customer who came through a one-time link; she holds no permission."""
    return Actor(kind=ActorKind.CUSTOMER, customer_id=customer_id)


def is_inside(path: str, ancestor: str) -> bool:
    """Tell whether a unit path lies in the subtree of another ('hq.east.nanjing' in 'hq.east')."""
    return path == ancestor or path.startswith(f"{ancestor}.")
