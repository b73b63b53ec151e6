"""Open and close accounts, set passwords, issue and revoke tokens."""

import secrets
from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.reference.accounts.access import MANAGE_ACCOUNTS
from carecenter.reference.accounts.models import ApiToken, User
from carecenter.reference.accounts.queries.tokens import digest_of


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
def set_password(*, actor: Actor, user_id: int, password: str) -> None:
    """Give an account a new password."""
    demand(actor, MANAGE_ACCOUNTS)
    validate_password(password)
    if not User.objects.filter(pk=user_id).update(password=make_password(password)):
        raise NotThere()
    note(subject=("account", user_id))


@action("accounts.set_active")
def set_account_active(*, actor: Actor, user_id: int, active: bool) -> None:
    """Close an account (its sessions end at once) or open it again."""
    demand(actor, MANAGE_ACCOUNTS)
    if not User.objects.filter(pk=user_id).update(is_active=active):
        raise NotThere()
    note(subject=("account", user_id), active=active)


@action("accounts.issue_token")
def issue_token(*, actor: Actor, user_id: int, name: str, scopes: list[str], expires_at: datetime | None = None) -> str:
    """Issue a token and return its secret, which is shown once and never stored."""
    demand(actor, MANAGE_ACCOUNTS)
    secret = f"cc_{secrets.token_urlsafe(32)}"
    token = ApiToken.objects.create(
        user_id=user_id,
        name=name,
        scopes=scopes,
        digest=digest_of(secret),
        created_at=clock.now(),
        expires_at=expires_at,
    )
    note(subject=("token", token.pk), user_id=user_id, scopes=scopes)
    return secret


@action("accounts.revoke_token")
def revoke_token(*, actor: Actor, token_id: int) -> None:
    """End a token at once."""
    demand(actor, MANAGE_ACCOUNTS)
    if not ApiToken.objects.filter(pk=token_id, revoked_at=None).update(revoked_at=clock.now()):
        raise NotThere()
    note(subject=("token", token_id))
