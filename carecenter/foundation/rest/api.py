"""The one REST API: session or token, problem+json for every error, limits per actor."""

import time
from collections import defaultdict
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import Http404
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Swagger
from ninja.errors import AuthenticationError, ValidationError
from ninja.security import APIKeyCookie, HttpBearer

from carecenter.foundation.logs import request_id
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere, Refusal
from carecenter.foundation.web.refusals import problem

REQUESTS_A_MINUTE = 6000


class TokenSignIn(HttpBearer):
    """`Authorization: Bearer …`: a person's token, limited to the token's scopes."""

    def authenticate(self, request: HttpRequest, token: str) -> Actor | None:
        """Return the token's actor, put on the request as the session's would be."""
        actor: Actor | None = import_string(settings.TOKEN_SOURCE)(token=token, request_id=request_id.get())
        if actor is not None:
            request.actor = actor  # type: ignore[attr-defined]
            _count(f"person:{actor.person_id}")
        return actor


class SessionSignIn(APIKeyCookie):
    """The browser's session, with CSRF protection."""

    param_name = settings.SESSION_COOKIE_NAME

    def authenticate(self, request: HttpRequest, key: str | None) -> Actor | None:
        """Return the session's actor."""
        actor: Actor | None = request.actor or None  # type: ignore[attr-defined]
        if actor is not None:
            _count(f"person:{actor.person_id}")
        return actor


class TooManyRequests(Refusal):
    """The actor asks more often than the limit allows."""

    code = "too_many_requests"
    status = 429
    sentence = "请求过于频繁，请一分钟后再试。"


_windows: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))


def _count(who: str) -> None:
    # One window a process: the limit protects a process from a runaway client, it is not a bill.
    minute = int(time.monotonic() // 60)
    window, count = _windows[who]
    _windows[who] = (minute, count + 1 if window == minute else 1)
    if _windows[who][1] > REQUESTS_A_MINUTE:
        raise TooManyRequests()


api = NinjaAPI(
    title="CareCenter",
    version="1",
    description="客户关怀中心 REST API. Errors are application/problem+json.",
    docs=Swagger(),
    auth=[TokenSignIn(), SessionSignIn()],
)


def _respond(request: HttpRequest, body: dict[str, Any], status: int) -> HttpResponse:
    response = api.create_response(request, body, status=status)
    response["Content-Type"] = "application/problem+json"
    return response


@api.exception_handler(Refusal)
def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """Answer a business refusal."""
    return _respond(request, problem(refusal), refusal.status)


@api.exception_handler(Http404)
def missing(request: HttpRequest, error: Http404) -> HttpResponse:
    """Answer 404."""
    return _respond(request, problem(NotThere()), 404)


@api.exception_handler(AuthenticationError)
def stranger(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    """Answer 401."""
    return _respond(request, _plain(401, "not_signed_in", _("请先登录，或提供有效的访问令牌。")), 401)


@api.exception_handler(ValidationError)
def malformed(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Answer 422 with one entry a field."""
    body = _plain(422, "malformed", _("请求的格式不正确。"))
    body["errors"] = [
        {
            "field": ".".join(str(part) for part in item["loc"] if part not in {"body", "query", "path"}),
            "detail": item["msg"],
        }
        for item in error.errors
    ]
    return _respond(request, body, 422)


def _plain(status: int, code: str, detail: str) -> dict[str, Any]:
    return {
        "type": f"urn:carecenter:problem:{code}",
        "title": _("请求未被接受"),
        "status": status,
        "code": code,
        "detail": detail,
        "request_id": request_id.get(),
    }
