"""Open and close accounts, set passwords."""

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.reference.accounts.access import MANAGE_ACCOUNTS
from carecenter.reference.accounts.models import User


@action("accounts.open")
def open_account(
    *,
    actor: Actor,
    username: str,
    password: str,
    language: str = "zh-hans",
    must_change_password: bool = False,
) -> int:
    """Open an account and return its id. Raises BadInput for a name that is taken or a weak password."""
    demand(actor, MANAGE_ACCOUNTS)
    if not username or User.objects.filter(username=username).exists():
        raise BadInput("username", "这个用户名为空或已被使用，请换一个。")
    try:
        validate_password(password)
    except ValidationError as error:
        raise BadInput("password", " ".join(error.messages)) from error
    user = User.objects.create(
        username=username,
        password=make_password(password),
        language=language,
        must_change_password=must_change_password,
    )
    note(subject=("account", user.pk))
    return user.pk


@action("accounts.set_password")
def set_password(*, actor: Actor, user_id: int, password: str, must_change_password: bool = False) -> None:
    """Give an account a new password; its sessions end, since their mark is made from the old one.

    Raises BadInput for a weak password, NotThere.
    """
    demand(actor, MANAGE_ACCOUNTS)
    try:
        validate_password(password)
    except ValidationError as error:
        raise BadInput("password", " ".join(error.messages)) from error
    changed = User.objects.filter(pk=user_id).update(
        password=make_password(password), must_change_password=must_change_password
    )
    if not changed:
        raise NotThere()
    note(subject=("account", user_id))


@action("accounts.set_active")
def set_account_active(*, actor: Actor, user_id: int, active: bool) -> None:
    """Close an account (its sessions end at once) or open it again."""
    demand(actor, MANAGE_ACCOUNTS)
    if not User.objects.filter(pk=user_id).update(is_active=active):
        raise NotThere()
    note(subject=("account", user_id), active=active)
