"""Every address of the product, gathered from the modules; a feature never edits this file."""

from importlib import import_module

from django.urls import URLPattern, URLResolver, include, path

from carecenter.foundation.rest.api import api
from config.modules import entry_points


def _module_urls() -> list[URLPattern | URLResolver]:
    return [path("", include(name)) for name in entry_points("web.urls")]


for routes in entry_points("rest.routes"):
    import_module(routes)

urlpatterns = [
    path("api/v1/", api.urls),
    *_module_urls(),
    path("accounts/", include("allauth.urls")),
]

handler403 = "carecenter.foundation.web.refusals.no_permission"
handler404 = "carecenter.foundation.web.refusals.not_found"
handler500 = "carecenter.foundation.web.refusals.broken"
