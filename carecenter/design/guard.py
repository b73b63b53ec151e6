"""Who may open a page of the kit's classes."""

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase


def actor_of(request: HttpRequest) -> Any:
    """Return the acting person, or None where nobody has signed in."""
    actor = getattr(request, "actor", None)
    if actor is None or getattr(actor, "person_id", 0) is None:
        return None
    return actor


def refused(request: HttpRequest, permission: str) -> HttpResponseBase | None:
    """Return the way to the sign-in for strangers, nothing for who may pass.

    Raises PermissionDenied for a signed-in person without the permission.
    """
    actor = actor_of(request)
    if actor is None:
        return redirect_to_login(request.get_full_path())
    if permission and not actor.may(permission):
        raise PermissionDenied(permission)
    return None
