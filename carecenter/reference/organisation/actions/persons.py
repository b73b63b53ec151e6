"""Write persons and what they can."""

from datetime import date

from django.db import IntegrityError, transaction

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor, system_actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.accounts.public import set_account_active
from carecenter.reference.organisation.access import person_to_change, unit_in_reach
from carecenter.reference.organisation.errors import CodeIsTaken, UnitIsClosed
from carecenter.reference.organisation.events import PersonChanged, PersonJoined, PersonLeft
from carecenter.reference.organisation.models import Person, PersonSkill, Post, Skill


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
    """Enter a person of a unit; return her id. Raises CodeIsTaken, UnitIsClosed, NotThere."""
    unit = unit_in_reach(actor, unit_id)
    if not unit.active:
        raise UnitIsClosed(field="unit", name=unit.name)
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


@action("organisation.change_person")
def change_person(
    *,
    actor: Actor,
    person_id: int,
    name: str,
    phone: str,
    email: str,
    post_code: str,
    unit_id: int,
    languages: list[str],
) -> None:
    """Change what is known of a person, perhaps move her to another unit. Raises BadInput, UnitIsClosed, NotThere."""
    person = person_to_change(actor, person_id)
    if not name.strip():
        raise BadInput("name", "请填写姓名。")
    moved = unit_id != person.unit_id
    if moved:
        unit = unit_in_reach(actor, unit_id)
        if not unit.active:
            raise UnitIsClosed(field="unit", name=unit.name)
        person.unit, person.unit_path = unit, unit.path
    person.name, person.phone, person.email, person.languages = name.strip(), phone, email, languages
    person.post = Post.objects.filter(code=post_code).first() if post_code else None
    person.save(update_fields=["name", "phone", "email", "languages", "post", "unit", "unit_path"])
    record(PersonChanged(subject_id=person.pk, unit_path=person.unit_path, moved=moved))


@action("organisation.person_leaves")
def person_leaves(*, actor: Actor, person_id: int) -> None:
    """End a person's employment and close her account; whoever owns her open work hears of it."""
    person = person_to_change(actor, person_id)
    person.active, person.left_date = False, clock.today()
    person.save(update_fields=["active", "left_date"])
    if person.user_id:
        set_account_active(actor=system_actor("organisation"), user_id=person.user_id, active=False)
    record(PersonLeft(subject_id=person.pk, unit_path=person.unit_path))


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
