"""Issue and revoke tokens."""

import secrets
from datetime import datetime

from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.permissions import PERMISSIONS
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.reference.accounts.access import demand_all_accounts
from carecenter.reference.accounts.models import ApiToken, User
from carecenter.reference.accounts.queries.tokens import digest_of


@action("accounts.issue_token")
def issue_token(*, actor: Actor, user_id: int, name: str, scopes: list[str], expires_at: datetime | None = None) -> str:
    """Issue a token and return its secret, which is shown once and never stored. Raises BadInput, NotThere."""
    demand_all_accounts(actor)
    if not scopes or not set(scopes) <= set(PERMISSIONS):
        raise BadInput("scopes", "请至少选一项存在的权限。")
    if not User.objects.filter(pk=user_id, is_active=True).exists():
        raise NotThere(field="user")
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
    demand_all_accounts(actor)
    if not ApiToken.objects.filter(pk=token_id, revoked_at=None).update(revoked_at=clock.now()):
        raise NotThere()
    note(subject=("token", token_id))
