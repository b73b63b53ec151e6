"""Posts and the steps that name them; a post that no step names is flagged (INV8)."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from carecenter.design.pages import page
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.organisation.public import post_names
from carecenter.reference.standards.access import VIEW
from carecenter.reference.standards.queries.posts import steps_of_posts


@page(VIEW)
def posts(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Show every post with the standards that need it, those without any first."""
    names, steps = post_names(), steps_of_posts()
    lines = sorted(
        ({"code": code, "name": names.get(code, code), "known": code in names, "by": by} for code, by in steps.items()),
        key=lambda line: bool(line["by"]),
    )
    context = {"lines": lines, "unused": sum(not line["by"] for line in lines)}
    return render(request, "standards/posts.html", context)
