"""Fragments of the frame."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_POST
from django.views.i18n import set_language

from carecenter.design.colours import readable
from carecenter.design.guard import actor_of
from carecenter.design.navigation import brand_of, counts, keep_language


@require_GET
def frame_counts(request: HttpRequest) -> HttpResponse:
    """Answer with the figures of the top bar; the frame asks for them after the page is there."""
    actor = actor_of(request)
    if actor is None:
        return HttpResponse(status=204)
    figures = [(count, count.read(actor)) for count in counts() if count.url]
    return render(request, "design/parts/counts.html", {"figures": figures})


@require_GET
@cache_control(max_age=300)
def brand_css(request: HttpRequest) -> HttpResponse:
    """Answer with the accent of the brand, darkened until white text on it can be read."""
    accent = readable(brand_of(request).accent)
    return HttpResponse(f":root{{--accent:{accent}}}\n", content_type="text/css")


@require_POST
def choose_language(request: HttpRequest) -> HttpResponseBase:
    """Switch the language of this browser and of the account."""
    keep_language(request, request.POST.get("language", ""))
    return set_language(request)
