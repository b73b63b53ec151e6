"""Write roles, who holds them, and who acts for whom. Nobody hands on more than she holds herself."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note, record
from carecenter.foundation.permissions import PERMISSIONS
from carecenter.foundation.plain.actors import Actor, Reach
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.organisation.access import MANAGE_ROLES, demand_roles, person_to_change, visible_persons
from carecenter.reference.organisation.errors import MoreThanOwn
from carecenter.reference.organisation.events import ReachChanged
from carecenter.reference.organisation.models import Deputy, OrgUnit, Person, PersonRole, Role, RoleGrant
from carecenter.reference.organisation.rules.handing_on import beyond


@action("organisation.define_role")
def define_role(*, actor: Actor, code: str, name: str, grants: Mapping[str, Reach]) -> int:
    """Create a role or replace its permissions; return its id. Raises NotPermitted, BadInput."""
    demand_roles(actor)
    if not code.replace("_", "").isalnum() or not code.isascii():
        raise BadInput("code", "角色编号只能用字母、数字和下划线。")
    role, _ = Role.objects.update_or_create(code=code, defaults={"name": name})
    role.grants.all().delete()
    RoleGrant.objects.bulk_create(
        RoleGrant(role=role, permission=permission, reach=reach) for permission, reach in grants.items()
    )
    note(subject=("role", role.pk), grants={name: str(reach) for name, reach in grants.items()})
    for person_id, path in Person.objects.filter(roles__role=role, active=True).values_list("id", "unit_path"):
        record(ReachChanged(subject_id=person_id, unit_path=path))
    return role.pk


@action("organisation.give_role")
def give_role(
    *,
    actor: Actor,
    person_id: int,
    role_code: str,
    unit_id: int | None = None,
    valid_from: date | None = None,
    valid_until: date | None = None,
) -> None:
    """Give a person a role, seen from a unit (her own by default). Raises MoreThanOwn, BadInput, NotThere."""
    demand(actor, MANAGE_ROLES)
    person = person_to_change(actor, person_id)
    role = Role.objects.filter(code=role_code).first()
    if role is None:
        raise NotThere(field="role")
    unit = only_row(OrgUnit.objects.filter(pk=unit_id or person.unit_id))
    if unit is None:
        raise NotThere(field="unit")
    if valid_from and valid_until and valid_until < valid_from:
        raise BadInput("valid_until", "结束日期要晚于开始日期。")
    wanted = role.grants.values_list("permission", "reach")
    refuse_more_than_own(actor, [(name, Reach(reach), unit.path) for name, reach in wanted])
    PersonRole.objects.update_or_create(
        person=person, role=role, unit=unit, defaults={"valid_from": valid_from, "valid_until": valid_until}
    )
    note(role=role_code, unit=unit.pk)
    record(ReachChanged(subject_id=person.pk, unit_path=person.unit_path))


@action("organisation.take_role")
def take_role(*, actor: Actor, person_role_id: int) -> None:
    """Take a role from a person. Raises NotThere."""
    demand(actor, MANAGE_ROLES)
    held = only_row(PersonRole.objects.select_related("role").filter(pk=person_role_id))
    if held is None:
        raise NotThere()
    person = person_to_change(actor, held.person_id)
    note(role=held.role.code, unit=held.unit_id)
    held.delete()
    record(ReachChanged(subject_id=person.pk, unit_path=person.unit_path))


@action("organisation.appoint_deputy")
def appoint_deputy(*, actor: Actor, principal_id: int, deputy_id: int, from_date: date, until_date: date) -> None:
    """Let somebody act for somebody else between two days. Raises BadInput, MoreThanOwn, NotThere."""
    principal = person_to_change(actor, principal_id)
    if until_date < from_date or until_date < clock.today():
        raise BadInput("until_date", "结束日期要晚于开始日期，且不早于今天。")
    if deputy_id == principal_id:
        raise BadInput("deputy", "代理人不能是本人。")
    if not visible_persons(actor).filter(pk=deputy_id, active=True).exists():
        raise NotThere(field="deputy")
    refuse_more_than_own(actor, grants_of_person(principal.pk))
    Deputy.objects.create(principal=principal, deputy_id=deputy_id, from_date=from_date, until_date=until_date)
    note(subject=("person", principal.pk), unit_path=principal.unit_path, deputy=deputy_id)
    record(ReachChanged(subject_id=deputy_id, unit_path=principal.unit_path))


@action("organisation.end_deputy")
def end_deputy(*, actor: Actor, deputy_id: int) -> None:
    """End a deputyship at once. Raises NotThere."""
    row = only_row(Deputy.objects.filter(pk=deputy_id))
    if row is None:
        raise NotThere()
    principal = person_to_change(actor, row.principal_id)
    note(subject=("person", principal.pk), unit_path=principal.unit_path, deputy=row.deputy_id)
    record(ReachChanged(subject_id=row.deputy_id, unit_path=principal.unit_path))
    row.delete()


def grants_of_person(person_id: int) -> list[tuple[str, Reach, str]]:
    """Return (permission, reach, unit path) of all that a person's roles hold today."""
    today = clock.today()
    rows = PersonRole.objects.filter(person_id=person_id, role__grants__isnull=False).exclude(
        Q(valid_until__lt=today) | Q(valid_from__gt=today)
    )
    found = rows.values_list("role__grants__permission", "role__grants__reach", "unit__path")
    return [(permission, Reach(reach), path) for permission, reach, path in found]


def refuse_more_than_own(actor: Actor, wanted: list[tuple[str, Reach, str]]) -> None:
    """Raise MoreThanOwn where somebody would hand on more than she holds."""
    more = beyond(actor, wanted)
    if more:
        labels = [str(PERMISSIONS[name].label) if name in PERMISSIONS else name for name in more[:3]]
        raise MoreThanOwn(permissions="、".join(labels) + ("…" if len(more) > 3 else ""))
