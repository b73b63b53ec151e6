"""Put the actor on the request: one query for whoever is signed in."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from django.utils.translation import get_language

from carecenter.foundation.logs import request_id
from carecenter.foundation.plain.actors import Actor


def actor_of_user_id(user_id: int) -> Actor | None:
    """Ask the module that knows persons and roles who this signed-in user is."""
    source: Callable[..., Actor | None] = import_string(settings.ACTOR_SOURCE)
    return source(user_id=user_id, request_id=request_id.get(), language=get_language() or settings.LANGUAGE_CODE)


def acting(request: HttpRequest) -> Actor:
    """Return who acts; for what stands behind a sign-in, as every route of the API does."""
    actor: Actor = request.actor  # type: ignore[attr-defined]  # the middleware or the token's sign-in put it there
    return actor


class ActorMiddleware:
    """Set `request.actor`: an Actor, or None where nobody is signed in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Attach the actor."""
        request.actor = _find(request)  # type: ignore[attr-defined]
        return self.get_response(request)


def _find(request: HttpRequest) -> Actor | None:
    if not request.user.is_authenticated:
        return None
    return actor_of_user_id(int(request.user.pk))
