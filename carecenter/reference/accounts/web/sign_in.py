"""Nobody opens an account for herself."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter


class ClosedSignUp(DefaultAccountAdapter):
    """Accounts are opened by administrators only."""

    def is_open_for_signup(self, request: Any) -> bool:
        """Refuse."""
        return False
