"""The door of accounts."""

from carecenter.reference.accounts.actions.accounts import (
    issue_token,
    open_account,
    revoke_token,
    set_account_active,
    set_password,
)
from carecenter.reference.accounts.models import User as _User
from carecenter.reference.accounts.queries.tokens import TokenHolder, holder_of_token

USER_MODEL = _User._meta.label

__all__ = [
    "USER_MODEL",
    "TokenHolder",
    "holder_of_token",
    "issue_token",
    "open_account",
    "revoke_token",
    "set_account_active",
    "set_password",
]
