"""Fragments of the frame."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from carecenter.design.colours import readable
from carecenter.design.guard import actor_of
from carecenter.design.navigation import brand_of, counts


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
