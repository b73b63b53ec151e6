"""Whose token is this?"""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from carecenter.reference.accounts.models import ApiToken


@dataclass(frozen=True)
class TokenHolder:
    """The account behind a token, and what the token may be used for."""

    user_id: int
    scopes: frozenset[str]


def digest_of(token: str) -> str:
    """Return what is stored of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def holder_of_token(*, token: str, at: datetime) -> TokenHolder | None:
    """Return the holder of a valid token, or None."""
    found = (
        ApiToken.objects.filter(Q(expires_at=None) | Q(expires_at__gt=at), digest=digest_of(token), revoked_at=None)
        .filter(user__is_active=True)
        .values_list("user_id", "scopes")
        .first()
    )
    return TokenHolder(found[0], frozenset(found[1])) if found else None
