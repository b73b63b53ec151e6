"""Give every request an id that its log lines, events and error pages carry."""

import re
import uuid
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from carecenter.foundation.logs import request_id

_GIVEN = re.compile(r"[A-Za-z0-9-]{8,64}")


class RequestIdMiddleware:
    """Take the id that a proxy gave, or make one; answer it in X-Request-ID."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Carry the id through the request."""
        given = request.headers.get("X-Request-ID", "")
        value = given if _GIVEN.fullmatch(given) else uuid.uuid4().hex
        token = request_id.set(value)
        try:
            response = self.get_response(request)
        finally:
            request_id.reset(token)
        response["X-Request-ID"] = value
        return response
