"""What a web process serves on the one public port: the live hub at /live/, Django for the rest."""

from typing import Any, cast

from a2wsgi import WSGIMiddleware

from config import env
from config.wsgi import application as django_application

from carecenter.foundation.live.hub import Hub  # isort: skip  (needs Django set up)

_django = WSGIMiddleware(cast(Any, django_application), workers=env.number("CARECENTER_WEB_THREADS", 8))
_hub = Hub()


async def application(scope, receive, send):  # type: ignore[no-untyped-def]
    """Route one connection: lifespan and /live/ to the hub, everything else to Django."""
    if scope["type"] == "lifespan" or scope.get("path", "").startswith("/live/"):
        await _hub(scope, receive, send)
    else:
        await _django(scope, receive, send)
