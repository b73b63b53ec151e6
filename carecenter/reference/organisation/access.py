"""Who may see and change units, persons and roles."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import demand, reaches, scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted, NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.organisation.models import OrgUnit, Person

VIEW_PEOPLE = declare("people.view", _("查看组织与人员"))
MANAGE_PEOPLE = declare("people.manage", _("管理组织与人员"))
MANAGE_ROLES = declare("roles.manage", _("管理角色与权限"))


def visible_persons(actor: Actor) -> QuerySet[Person]:
    """Return the persons that the actor may see; herself always."""
    return scoped(Person.objects.all(), actor, VIEW_PEOPLE, own=Q(pk=actor.person_id))


def visible_units(actor: Actor) -> QuerySet[OrgUnit]:
    """Return the units that the actor may see."""
    return scoped(OrgUnit.objects.all(), actor, VIEW_PEOPLE, unit="path")


def person_to_change(actor: Actor, person_id: int) -> Person:
    """Return the person, locked; NotThere outside the actor's reach."""
    demand(actor, MANAGE_PEOPLE)
    found = only_row(scoped(Person.objects.select_for_update(of=("self",)), actor, MANAGE_PEOPLE).filter(pk=person_id))
    if found is None:
        raise NotThere()
    return found


def unit_to_change(actor: Actor, unit_id: int) -> OrgUnit:
    """Return the unit, locked; NotThere outside the actor's reach."""
    demand(actor, MANAGE_PEOPLE)
    found = only_row(scoped(OrgUnit.objects.select_for_update(), actor, MANAGE_PEOPLE, unit="path").filter(pk=unit_id))
    if found is None:
        raise NotThere()
    return found


def may_watch_person(actor: Actor, person_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a person."""
    path = only_row(Person.objects.filter(pk=person_id).values_list("unit_path", flat=True))
    return path is not None and reaches(actor, VIEW_PEOPLE, path, is_own=person_id == actor.person_id)


def unit_in_reach(actor: Actor, unit_id: int) -> OrgUnit:
    """Return a unit under which the actor may put persons; NotThere outside her reach."""
    demand(actor, MANAGE_PEOPLE)
    found = only_row(scoped(OrgUnit.objects.all(), actor, MANAGE_PEOPLE, unit="path").filter(pk=unit_id))
    if found is None:
        raise NotThere(field="unit")
    return found


def person_to_see(actor: Actor, person_id: int) -> Person:
    """Return the person with unit and post; NotThere outside the actor's reach."""
    found = only_row(visible_persons(actor).select_related("unit", "post").filter(pk=person_id))
    if found is None:
        raise NotThere()
    return found


def unit_to_see(actor: Actor, unit_id: int) -> OrgUnit:
    """Return the unit; NotThere outside the actor's reach."""
    found = only_row(visible_units(actor).filter(pk=unit_id))
    if found is None:
        raise NotThere()
    return found


def may_change_person(actor: Actor, unit_path: str) -> bool:
    """Tell whether the actor may change persons of a unit."""
    return reaches(actor, MANAGE_PEOPLE, unit_path)


def demand_roles(actor: Actor) -> None:
    """Raise NotPermitted unless the actor decides on roles for the whole country: a role counts everywhere."""
    if not actor.reaches_nation(MANAGE_ROLES):
        raise NotPermitted(MANAGE_ROLES)


def demand_calendars(actor: Actor) -> None:
    """Raise NotPermitted unless the actor manages people of the whole country: calendars count everywhere."""
    if not actor.reaches_nation(MANAGE_PEOPLE):
        raise NotPermitted(MANAGE_PEOPLE)
