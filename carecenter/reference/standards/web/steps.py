"""Add a step to a draft and change one."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from carecenter.design.form_page import form_page
from carecenter.design.pages import page
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.reference.standards.access import EDIT
from carecenter.reference.standards.rules.editing import NODE_PARTS, Content, free_code, node_in, parts_of, with_node
from carecenter.reference.standards.types import NodeKind
from carecenter.reference.standards.web.drafts import draft_address, draft_to_edit, kept_from_form, to_draft
from carecenter.reference.standards.web.part_forms import part_line
from carecenter.reference.standards.web.step_forms import StepForm, changed_node, initial_of
from carecenter.reference.standards.web.words import KINDS, PARTS


@page(EDIT, "GET", "POST")
def add(request: HttpRequest, actor: Actor, version_id: int) -> HttpResponseBase:
    """Add a step of a kind after another one (`after`), or a task into a stage (`stage`)."""
    version, content = draft_to_edit(actor, version_id)
    kind, after, stage = _wanted(request)
    node: Content = {"code": "", "kind": kind.value, "name": "", "stage": stage}
    initial = initial_of(node, version.revision)
    form = StepForm(kind, content, request.POST or None, is_new=True, initial=initial)
    if request.method == "POST" and form.is_valid():
        code = form.cleaned_data["code"] or free_code(content)
        if node_in(content, code):
            form.add_error("code", _("这个代码已被另一步使用。"))
        else:
            new = changed_node({**node, "code": code}, form.cleaned_data)
            changed = with_node(_one_start(content, new), new, after="" if new.get("stage") else after)
            if kept_from_form(actor, version, form, changed):
                toast_next(request, _("已加入「%(name)s」。") % {"name": new["name"]})
                return to_draft(version, code)
    title = _("加一步：%(kind)s") % {"kind": KINDS[kind]}
    back = draft_address(version, after or stage)
    return form_page(request, form, title=title, deed=_("加入"), back=back)


def _wanted(request: HttpRequest) -> tuple[NodeKind, str, str]:
    try:
        kind = NodeKind(request.GET.get("kind", NodeKind.TASK.value))
    except ValueError as error:
        raise BadInput("kind", "没有这种节点。") from error
    return kind, request.GET.get("after", ""), request.GET.get("stage", "") if kind is NodeKind.TASK else ""


def _one_start(content: Content, node: Content) -> Content:
    """Take the start from another node where this one claims it."""
    if not node.get("start"):
        return content
    nodes = [each if each["code"] == node["code"] else {**each, "start": False} for each in content["nodes"]]
    return {**content, "nodes": nodes}


@page(EDIT, "GET", "POST")
def change(request: HttpRequest, actor: Actor, version_id: int, node: str) -> HttpResponseBase:
    """Show or save one step of a draft, with its checks, outcomes, evidence and timers."""
    version, content = draft_to_edit(actor, version_id)
    found = node_in(content, node)
    if found is None:
        raise NotThere()
    kind = NodeKind(found["kind"])
    form = StepForm(kind, content, request.POST or None, initial=initial_of(found, version.revision))
    if request.method == "POST" and form.is_valid():
        new = changed_node(found, form.cleaned_data)
        if kept_from_form(actor, version, form, with_node(_one_start(content, new), new)):
            toast_next(request, _("这一步已保存。"))
            return to_draft(version, node)
    more = {"version": version, "node": found, "parts": _parts(content, found, kind), "draft": f"step-{node}"}
    title = f"{KINDS[kind]}：{found['name']}"
    back = draft_address(version, node)
    return form_page(
        request, form, title=title, deed=_("保存这一步"), back=back, template="standards/step.html", **more
    )


def _parts(content: Content, node: Content, kind: NodeKind) -> list[dict[str, object]]:
    """Return what may hang at a step of this kind."""
    wanted = NODE_PARTS if kind is NodeKind.TASK else ("timers",) if kind in WITH_TIMERS else ()
    return [
        {
            "kind": each,
            "word": PARTS[each],
            "lines": [part_line(each, p) for p in parts_of(content, node["code"], each)],
        }
        for each in wanted
    ]


WITH_TIMERS = {NodeKind.STAGE, NodeKind.WAIT, NodeKind.SUBPROCESS}
