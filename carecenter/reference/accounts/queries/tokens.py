"""Whose token is this?"""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

# Asked at every request of a program, so it is said by hand.
_SQL = """
SELECT t.user_id, t.scopes FROM accounts_apitoken t JOIN accounts_user u ON u.id = t.user_id AND u.is_active
WHERE t.digest = %s AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > %s)
"""


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
    with connection.cursor() as cursor:
        cursor.execute(_SQL, [digest_of(token), at])
        found = cursor.fetchone()
    return TokenHolder(found[0], frozenset(found[1])) if found else None
