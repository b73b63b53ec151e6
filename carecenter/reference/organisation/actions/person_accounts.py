"""Open, reset and close the account of a person. The reach over the person is judged here, since accounts know none."""

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.accounts.public import one_time_password, open_account, set_account_active, set_password
from carecenter.reference.accounts.types import MANAGE_ACCOUNTS
from carecenter.reference.organisation.access import person_to_change
from carecenter.reference.organisation.actions.roles import grants_of_person, refuse_more_than_own
from carecenter.reference.organisation.errors import HasAccount, HasNoAccount
from carecenter.reference.organisation.models import Person


@action("organisation.open_person_account")
def open_person_account(*, actor: Actor, person_id: int, username: str, language: str = "zh-hans") -> str:
    """Open an account for a person and return its one-time password, which is stored nowhere in clear.

    Raises HasAccount, MoreThanOwn, BadInput, NotThere.
    """
    person = _person(actor, person_id)
    if person.user_id:
        raise HasAccount(name=person.name)
    password = one_time_password()
    person.user_id = open_account(
        actor=actor, username=username, password=password, language=language, must_change_password=True
    )
    person.save(update_fields=["user"])
    note(subject=("person", person.pk), unit_path=person.unit_path)
    return password


@action("organisation.reset_person_password")
def reset_person_password(*, actor: Actor, person_id: int) -> str:
    """Give a person a new one-time password; her sessions end. Raises HasNoAccount, MoreThanOwn, NotThere."""
    person = _person(actor, person_id)
    if not person.user_id:
        raise HasNoAccount(name=person.name)
    password = one_time_password()
    set_password(actor=actor, user_id=person.user_id, password=password, must_change_password=True)
    note(subject=("person", person.pk), unit_path=person.unit_path)
    return password


@action("organisation.set_person_account_active")
def set_person_account_active(*, actor: Actor, person_id: int, active: bool) -> None:
    """Close or open again the account of a person. Raises HasNoAccount, MoreThanOwn, NotThere."""
    person = _person(actor, person_id)
    if not person.user_id:
        raise HasNoAccount(name=person.name)
    set_account_active(actor=actor, user_id=person.user_id, active=active)
    note(subject=("person", person.pk), unit_path=person.unit_path, active=active)


def _person(actor: Actor, person_id: int) -> Person:
    """Return the person, locked, if the actor may hold her password: who resets it could act as her."""
    demand(actor, MANAGE_ACCOUNTS)
    person = person_to_change(actor, person_id)
    refuse_more_than_own(actor, grants_of_person(person.pk))
    return person
