"""Write persons and what they hold."""

from datetime import date

from django.db import IntegrityError, transaction

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor, Reach
from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.organisation.access import MANAGE_PEOPLE, MANAGE_ROLES, person_to_change
from carecenter.reference.organisation.errors import CodeIsTaken
from carecenter.reference.organisation.events import PersonJoined, PersonLeft, ReachChanged
from carecenter.reference.organisation.models import (
    Deputy,
    OrgUnit,
    Person,
    PersonRole,
    PersonSkill,
    Post,
    Role,
    RoleGrant,
    Skill,
)


@action("organisation.enter_person")
def enter_person(
    *,
    actor: Actor,
    name: str,
    employee_no: str,
    unit_id: int,
    post_code: str = "",
    phone: str = "",
    email: str = "",
    user_id: int | None = None,
    joined_date: date | None = None,
    languages: list[str] | None = None,
) -> int:
    """Enter a person of a unit; return her id. Raises CodeIsTaken, NotThere."""
    demand(actor, MANAGE_PEOPLE)
    unit = OrgUnit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotThere(field="unit")
    try:
        with transaction.atomic():
            person = Person.objects.create(
                name=name,
                employee_no=employee_no,
                unit=unit,
                unit_path=unit.path,
                post=Post.objects.get(code=post_code) if post_code else None,
                phone=phone,
                email=email,
                user_id=user_id,
                joined_date=joined_date,
                languages=languages or ["zh-CN"],
            )
    except IntegrityError as error:
        raise CodeIsTaken(field="employee_no", value=employee_no) from error
    record(PersonJoined(subject_id=person.pk, unit_path=person.unit_path))
    return person.pk


@action("organisation.person_leaves")
def person_leaves(*, actor: Actor, person_id: int) -> None:
    """End a person's employment; whoever owns her open work hears of it."""
    person = person_to_change(actor, person_id)
    person.active, person.left_date = False, clock.today()
    person.save(update_fields=["active", "left_date"])
    record(PersonLeft(subject_id=person.pk, unit_path=person.unit_path))


@action("organisation.define_role")
def define_role(*, actor: Actor, code: str, name: str, grants: dict[str, Reach]) -> int:
    """Create a role or replace its permissions; return its id."""
    demand(actor, MANAGE_ROLES)
    role, _ = Role.objects.update_or_create(code=code, defaults={"name": name})
    role.grants.all().delete()
    RoleGrant.objects.bulk_create(
        RoleGrant(role=role, permission=permission, reach=reach) for permission, reach in grants.items()
    )
    note(subject=("role", role.pk), grants={name: str(reach) for name, reach in grants.items()})
    return role.pk


@action("organisation.give_role")
def give_role(
    *,
    actor: Actor,
    person_id: int,
    role_code: str,
    unit_id: int | None = None,
    valid_until: date | None = None,
) -> None:
    """Give a person a role, seen from a unit (her own by default)."""
    demand(actor, MANAGE_ROLES)
    person = person_to_change(actor, person_id)
    role = Role.objects.filter(code=role_code).first()
    if role is None:
        raise NotThere(field="role")
    PersonRole.objects.update_or_create(
        person=person, role=role, unit_id=unit_id or person.unit_id, defaults={"valid_until": valid_until}
    )
    record(ReachChanged(subject_id=person.pk, unit_path=person.unit_path))


@action("organisation.rate_skill")
def rate_skill(*, actor: Actor, person_id: int, skill_code: str, level: int) -> None:
    """Set a person's level in a skill (1 to 5); 0 takes it away."""
    person = person_to_change(actor, person_id)
    skill = Skill.objects.get(code=skill_code)
    if level == 0:
        PersonSkill.objects.filter(person=person, skill=skill).delete()
    else:
        PersonSkill.objects.update_or_create(person=person, skill=skill, defaults={"level": level})
    note(subject=("person", person.pk), unit_path=person.unit_path, skill=skill_code, level=level)


@action("organisation.appoint_deputy")
def appoint_deputy(*, actor: Actor, principal_id: int, deputy_id: int, from_date: date, until_date: date) -> None:
    """Let somebody act for somebody else between two days."""
    principal = person_to_change(actor, principal_id)
    Deputy.objects.create(principal=principal, deputy_id=deputy_id, from_date=from_date, until_date=until_date)
    record(ReachChanged(subject_id=deputy_id, unit_path=principal.unit_path))
