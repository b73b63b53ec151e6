"""What a signed-in account brings to every request: its language, and the duty to choose an own password."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation

from carecenter.foundation.plain.actors import system_actor
from carecenter.reference.accounts.actions.own_account import choose_language

_KNOWN = {code for code, _name in settings.LANGUAGES}
# What a person with a one-time password still reaches.
_OPEN = ("/static/", "/frame/", "/healthz")
_OPEN_NAMES = ("account_change_password", "account_logout", "account_reauthenticate", "mfa_reauthenticate")


class AccountMiddleware:
    """Speak the account's language; lead who has a one-time password to the page that replaces it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on in the right language."""
        user = request.user
        if user.is_authenticated:
            if user.language in _KNOWN and user.language != translation.get_language():
                translation.activate(user.language)
                request.LANGUAGE_CODE = user.language
            if user.must_change_password and not _is_open(request.path):
                return redirect("account_change_password")
        return self.get_response(request)


def _is_open(path: str) -> bool:
    return path.startswith(_OPEN) or path in {reverse(name) for name in _OPEN_NAMES}


def keep_language(request: HttpRequest, language: str) -> None:
    """Keep the language that a signed-in person has chosen in her menu."""
    user = request.user
    if user.is_authenticated and language in _KNOWN:
        actor = getattr(request, "actor", None) or system_actor("accounts")
        choose_language(actor=actor, user_id=int(user.pk), language=language)
