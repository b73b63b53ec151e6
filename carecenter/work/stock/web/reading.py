"""What stock's forms send: figures and serials by line; where a deed leads."""

import re
from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.work.stock.access import visible_stores
from carecenter.work.stock.web.sheet_forms import SEPARATORS

LINE_NAME = re.compile(r"^[a-z]+_(\d{1,18})$")


def refresh_or_go(request: HttpRequest, url: str) -> HttpResponse:
    """Let htmx load the page anew, a form go on."""
    if not request.headers.get("HX-Request"):
        return redirect(url)
    response = HttpResponse(status=204)
    response["HX-Refresh"] = "true"
    return response


def by_line(request: HttpRequest, prefix: str) -> Iterator[tuple[int, str]]:
    for name, value in request.POST.items():
        found = LINE_NAME.match(name)
        if found and name.startswith(f"{prefix}_"):
            yield int(found.group(1)), str(value)


def serials_of(text: str) -> list[str]:
    return [each for each in SEPARATORS.split(text.replace("\x00", "")) if each]


def whole_of(text: str, name: str) -> int:
    text = text.strip()
    if not text.isascii() or not text.isdigit() or len(text) > 7:
        raise BadInput(name, "请填整数。")
    return int(text)


def choices_for(actor: Actor, *permissions: str) -> list[tuple[str, str]]:
    """Return the stores that an actor reaches with a permission, as choices."""
    rows = visible_stores(actor, *permissions).filter(active=True).order_by("kind", "name")
    return [(str(pk), name) for pk, name in rows.values_list("pk", "name")[:500]]
