"""What the pages of organisation show: the tree with counts, a unit, a person with all she holds, roles."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.accounts.public import AccountFacts, account_by_id
from carecenter.reference.organisation.access import person_to_see, unit_to_see, visible_persons, visible_units
from carecenter.reference.organisation.models import (
    Deputy,
    Hold,
    OrgUnit,
    Person,
    PersonRole,
    PersonSkill,
    Qualification,
    Role,
    RoleGrant,
)


@dataclass
class UnitNode:
    """A unit in the tree; `persons` counts its own active ones, `below` those of the whole subtree."""

    unit: OrgUnit
    persons: int
    children: list["UnitNode"] = field(default_factory=list)

    @property
    def below(self) -> int:
        """Count the subtree."""
        return self.persons + sum(child.below for child in self.children)


def unit_tree(*, actor: Actor) -> list[UnitNode]:
    """Return the trees that the actor sees, with counts; two queries."""
    counts = dict(visible_persons(actor).filter(active=True).values_list("unit_id").annotate(n=Count("id")).order_by())
    nodes: dict[int, UnitNode] = {}
    roots: list[UnitNode] = []
    for unit in visible_units(actor).order_by("path"):
        node = nodes[unit.pk] = UnitNode(unit, counts.get(unit.pk, 0))
        parent = nodes.get(unit.parent_id or 0)
        (parent.children if parent else roots).append(node)
    return roots


@dataclass(frozen=True)
class UnitPage:
    """A unit with its way up, what is below, and who works there."""

    unit: OrgUnit
    above: list[OrgUnit]
    children: list[OrgUnit]
    persons: list[Person]


def unit_page(*, actor: Actor, unit_id: int) -> UnitPage:
    """Return what the page of a unit shows. Raises NotThere."""
    unit = unit_to_see(actor, unit_id)
    children = list(OrgUnit.objects.filter(parent=unit).order_by("-active", "name", "pk"))
    persons = visible_persons(actor).filter(unit=unit).select_related("post").order_by("-active", "name", "pk")
    return UnitPage(unit, units_above(path=unit.path), children, list(persons[:200]))


def units_above(*, path: str) -> list[OrgUnit]:
    """Return the units above a path, the root first."""
    labels = path.split(".")
    paths = [".".join(labels[:depth]) for depth in range(1, len(labels))]
    return list(OrgUnit.objects.filter(path__in=paths).order_by("path")) if paths else []


@dataclass(frozen=True)
class PersonPage:
    """A person and all she holds."""

    person: Person
    above: list[OrgUnit]
    roles: list[PersonRole]
    qualifications: list[Qualification]
    skills: list[PersonSkill]
    holds: list[Hold]
    deputies: list[Deputy]
    stands_in_for: list[Deputy]
    account: AccountFacts | None


def person_page(*, actor: Actor, person_id: int) -> PersonPage:
    """Return what the page of a person shows. Raises NotThere."""
    person = person_to_see(actor, person_id)
    today = clock.today()
    deputies = Deputy.objects.select_related("deputy", "principal").filter(until_date__gte=today)
    held = Qualification.objects.select_related("kind").filter(person=person, ended_at=None)
    return PersonPage(
        person=person,
        above=units_above(path=f"{person.unit_path}.x"),
        roles=list(PersonRole.objects.select_related("role", "unit").filter(person=person).order_by("role__name")),
        qualifications=list(held.order_by("valid_until", "pk")),
        skills=list(PersonSkill.objects.select_related("skill").filter(person=person).order_by("-level", "pk")),
        holds=list(Hold.objects.filter(person=person, lifted_at=None).order_by("-placed_at")),
        deputies=list(deputies.filter(principal=person).order_by("from_date")),
        stands_in_for=list(deputies.filter(deputy=person).order_by("from_date")),
        account=account_by_id(user_id=person.user_id) if person.user_id else None,
    )


def role_matrix() -> tuple[list[Role], dict[tuple[str, int], str], Counter[int]]:
    """Return the roles, the reach of each (permission, role), and how many persons hold each role today."""
    roles = list(Role.objects.order_by("pk"))
    reaches = {(p, r): reach for p, r, reach in RoleGrant.objects.values_list("permission", "role_id", "reach")}
    holders: Counter[int] = Counter()
    rows = PersonRole.objects.filter(person__active=True).values_list("role_id").annotate(n=Count("person_id"))
    holders.update(dict(rows.order_by()))
    return roles, reaches, holders


def visible_qualifications(*, actor: Actor, until: date) -> Iterable[Qualification]:
    """Return the certificates of visible active persons that end up to a day (a query set)."""
    persons = visible_persons(actor).filter(active=True)
    return Qualification.objects.select_related("person__unit", "kind").filter(
        person__in=persons, ended_at=None, valid_until__lte=until
    )
