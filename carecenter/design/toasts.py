"""A short message after a deed, with undo for ten seconds where the deed is reversible."""

import json

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise


def toast(response: HttpResponse, text: str | Promise, *, undo_url: str = "", tone: str = "good") -> HttpResponse:
    """Make the open page show the text once the fragment has arrived; `undo_url` is posted to by 撤销."""
    detail = {"text": str(text), "undo": undo_url, "tone": tone}
    response["HX-Trigger"] = json.dumps({"toast": detail})
    return response


def toast_next(request: HttpRequest, text: str | Promise, *, undo_url: str = "", tone: str = "good") -> None:
    """Make the page after the coming redirect show the text."""
    level = messages.ERROR if tone == "danger" else messages.SUCCESS
    messages.add_message(request, level, str(text), extra_tags=f"undo:{undo_url}" if undo_url else "")
