"""The door of accounts."""

from carecenter.reference.accounts.actions.accounts import open_account, set_account_active, set_password
from carecenter.reference.accounts.actions.tokens import issue_token, revoke_token
from carecenter.reference.accounts.models import User as _User
from carecenter.reference.accounts.queries.accounts import AccountFacts, account_by_id, any_account, user_id_of_name
from carecenter.reference.accounts.queries.tokens import TokenHolder, holder_of_token
from carecenter.reference.accounts.rules.passwords import one_time_password

USER_MODEL = _User._meta.label

__all__ = [
    "USER_MODEL",
    "AccountFacts",
    "TokenHolder",
    "account_by_id",
    "any_account",
    "holder_of_token",
    "issue_token",
    "one_time_password",
    "open_account",
    "revoke_token",
    "set_account_active",
    "set_password",
    "user_id_of_name",
]
