"""Let only signed-in people with a permission into the views of cases."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_http_methods

from carecenter.design.guard import actor_of, refused
from carecenter.foundation.plain.actors import Actor

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Actor, P], HttpResponseBase]


def page(permission: str, methods: tuple[str, ...] = ("GET",)) -> Callable[[View[P]], Callable[..., HttpResponseBase]]:
    """Hand the actor to a view; strangers go to the sign-in."""

    def decorate(view: View[P]) -> Callable[..., HttpResponseBase]:
        @require_http_methods(list(methods))
        @wraps(view)
        def run(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            answer = refused(request, permission)
            return answer if answer is not None else view(request, actor_of(request), *args, **kwargs)

        return run

    return decorate
