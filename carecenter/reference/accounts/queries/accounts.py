"""Questions about accounts."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator

from carecenter.foundation.rows import only_row
from carecenter.reference.accounts.models import User


@dataclass(frozen=True)
class AccountFacts:
    """An account as the page of its person shows it."""

    id: int
    username: str
    active: bool
    last_sign_in_at: datetime | None
    must_change_password: bool
    second_factor: bool


def any_account() -> bool:
    """Tell whether anybody can sign in at all."""
    return User.objects.exists()


def user_id_of_name(*, username: str) -> int | None:
    """Return the id of the account with this name."""
    return User.objects.filter(username=username).values_list("pk", flat=True).first()


def account_by_id(*, user_id: int) -> AccountFacts | None:
    """Return one account; two queries."""
    user = only_row(User.objects.filter(pk=user_id))
    if user is None:
        return None
    second = Authenticator.objects.filter(user_id=user_id, type=Authenticator.Type.TOTP).exists()
    return AccountFacts(
        user.pk, user.username, user.is_active, user.last_login, user.must_change_password, second_factor=second
    )
