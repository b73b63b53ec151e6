"""Small things at a step, ways between steps, and the short deeds: move, take out."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from carecenter.design.form_page import form_page
from carecenter.design.pages import page
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere, Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.standards.access import EDIT
from carecenter.reference.standards.models import StandardVersion
from carecenter.reference.standards.rules import editing
from carecenter.reference.standards.rules.editing import NODE_PARTS, OWN_PARTS, Content, node_in, parts_of
from carecenter.reference.standards.web.drafts import (
    draft_address,
    draft_to_edit,
    keep,
    kept_from_form,
    to_draft,
)
from carecenter.reference.standards.web.part_forms import FORMS
from carecenter.reference.standards.web.way_forms import WayForm, initial_of_way
from carecenter.reference.standards.web.words import PARTS


@page(EDIT, "GET", "POST")
def part(request: HttpRequest, actor: Actor, version_id: int, kind: str) -> HttpResponseBase:
    """Add or change (`at`) a check, outcome, evidence or timer of a step (`node`), or a field, input or output."""
    version, content = draft_to_edit(actor, version_id)
    node = request.GET.get("node", "")
    owner = node_in(content, node) if node else content
    if owner is None or kind not in (NODE_PARTS if node else OWN_PARTS):
        raise NotThere()
    at = _place(request.GET.get("at"), len(parts_of(content, node, kind)))
    old: Content = {} if at is None else parts_of(content, node, kind)[at]
    chosen = FORMS[kind]
    form = chosen(content, request.POST or None, initial={**chosen.initial_of(old), "revision": version.revision})
    back = _back(version, node)
    if request.method == "POST" and form.is_valid():
        changed = editing.with_part(content, node, kind, form.made(old), at=at)
        if kept_from_form(actor, version, form, changed):
            toast_next(request, _("已保存。"))
            return _to(version, node)
    title = f"{owner['name']}：{PARTS[kind]}"
    return form_page(request, form, title=title, deed=_("保存"), back=back)


def _place(text: str | None, count: int) -> int | None:
    if text is None:
        return None
    if not text.isdigit() or int(text) >= count:
        raise NotThere()
    return int(text)


def _back(version: StandardVersion, node: str) -> str:
    return reverse("standard_step", args=[version.pk, node]) if node else reverse("standard_frame", args=[version.pk])


def _to(version: StandardVersion, node: str) -> HttpResponseBase:
    return redirect(_back(version, node))


@page(EDIT, "GET", "POST")
def way(request: HttpRequest, actor: Actor, version_id: int) -> HttpResponseBase:
    """Add a way from a step (`source`), or change the one at a place (`at`)."""
    version, content = draft_to_edit(actor, version_id)
    at = _place(request.GET.get("at"), len(content["edges"]))
    old: Content = {"source": request.GET.get("source", "")} if at is None else content["edges"][at]
    form = WayForm(content, request.POST or None, initial={**initial_of_way(old), "revision": version.revision})
    if request.method == "POST" and form.is_valid():
        made = form.made(old)
        if kept_from_form(actor, version, form, editing.with_way(content, made, at=at)):
            toast_next(request, _("连线已保存。"))
            return to_draft(version, made["source"] if made["source"] != "*" else "")
    title = _("加一条连线") if at is None else _("改连线")
    back = draft_address(version, old["source"])
    return form_page(request, form, title=title, deed=_("保存"), back=back)


@page(EDIT, "POST")
def edit(request: HttpRequest, actor: Actor, version_id: int) -> HttpResponseBase:
    """Move a step, or take out a step, a way or a small thing; what refuses is said on the draft."""
    version, content = draft_to_edit(actor, version_id)
    asked = request.POST
    node, deed = asked.get("node", ""), asked.get("deed", "")
    try:
        keep(
            actor, version, asked.get("revision"), _edited(content, deed, node, asked.get("kind", ""), asked.get("at"))
        )
    except Refusal as refusal:
        if refusal.status in {403, 404}:
            raise
        toast_next(request, sentence_of(refusal), tone="danger")
    return _to(version, node) if deed == "part" else to_draft(version, "" if deed == "remove" else node)


def _edited(content: Content, deed: str, node: str, kind: str, at: str | None) -> Content:
    if deed in {"up", "down"}:
        return editing.moved(content, node, -1 if deed == "up" else 1)
    if deed == "remove" and node_in(content, node) is not None:
        return editing.without_node(content, node)
    if deed == "way":
        return editing.without_way(content, _there(at, len(content["edges"])))
    if deed == "part" and kind in (NODE_PARTS if node else OWN_PARTS):
        return editing.without_part(content, node, kind, _there(at, len(parts_of(content, node, kind))))
    raise NotThere()


def _there(at: str | None, count: int) -> int:
    place = _place(at or "", count)
    assert place is not None
    return place
