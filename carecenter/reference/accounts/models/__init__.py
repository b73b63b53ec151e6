"""Tables of accounts."""

from carecenter.reference.accounts.models.tokens import ApiToken
from carecenter.reference.accounts.models.users import User

__all__ = ["ApiToken", "User"]
