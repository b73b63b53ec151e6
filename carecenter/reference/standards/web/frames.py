"""Open a new standard, and the frame of a draft: purpose, owner, inputs, outputs, fields."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from carecenter.design.form_page import form_page
from carecenter.design.forms import KitForm, blame, offer
from carecenter.design.pages import page
from carecenter.design.toasts import toast_next
from carecenter.design.widgets import ChoiceChips, ManyChips, TextArea
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.reference.organisation.public import post_names, unit_codes
from carecenter.reference.standards import public as standards
from carecenter.reference.standards.access import EDIT, version_to_see
from carecenter.reference.standards.rules.editing import OWN_PARTS, Content, parts_of, skeleton
from carecenter.reference.standards.types import NodeKind
from carecenter.reference.standards.web.drafts import draft_address, draft_to_edit, kept_from_form, to_draft
from carecenter.reference.standards.web.part_forms import part_line
from carecenter.reference.standards.web.words import PARTS, PHASES


class NewForm(KitForm):
    """What a standard begins with."""

    name = forms.CharField(label=_("名称"), max_length=80)
    code = forms.RegexField(
        r"^[a-z][a-z0-9_]{0,39}$", label=_("代码"), help_text=_("小写字母开头，字母、数字、下划线；以后不能改。")
    )
    purpose = forms.CharField(
        label=_("目的"), max_length=4000, widget=TextArea, help_text=_("用客户的话说，例：尽快修好我的热水器。")
    )
    phase = forms.ChoiceField(label=_("阶段"), choices=list(PHASES.items()), initial="AFTER", widget=ChoiceChips)
    owner_post = forms.ChoiceField(label=_("归口岗位"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "owner_post", [("", "—"), *post_names().items()])


@page(EDIT, "GET", "POST")
def new(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Open a standard with a first draft that has its four common steps."""
    form = NewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            definition = standards.read_definition(skeleton(**form.cleaned_data))
            version_id = standards.open_standard(actor=actor, definition=definition)
        except Refusal as refusal:
            blame(form, refusal)
        else:
            return to_draft(version_to_see(actor, version_id))
    return form_page(request, form, title=_("新标准"), deed=_("起草"), back=reverse("standards"), draft="standard-new")


class FrameForm(KitForm):
    """What a standard says about itself besides its steps."""

    name = forms.CharField(label=_("名称"), max_length=80)
    purpose = forms.CharField(label=_("目的"), required=False, max_length=4000, widget=TextArea)
    phase = forms.ChoiceField(label=_("阶段"), choices=list(PHASES.items()), widget=ChoiceChips)
    for_customer = forms.BooleanField(label=_("面向客户：结束前须告知客户"), required=False)
    owner_post = forms.ChoiceField(label=_("归口岗位"), required=False)
    departments = forms.MultipleChoiceField(
        label=_("涉及部门"), required=False, widget=ManyChips, help_text=_("其中之一须同意，才能发布。")
    )
    kpis = forms.CharField(label=_("指标（一行一个）"), required=False, widget=TextArea)
    compensation = forms.ChoiceField(
        label=_("补救任务"), required=False, help_text=_("流程放弃前先办的一步，不在流程图上连线。")
    )
    change_note = forms.CharField(label=_("改了什么、为什么"), required=False, max_length=2000, widget=TextArea)
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, content: Content, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        touched = {e["source"] for e in content["edges"]} | {e["target"] for e in content["edges"]}
        loose = [
            (node["code"], node["name"])
            for node in content["nodes"]
            if node["kind"] == NodeKind.TASK and not node.get("stage") and node["code"] not in touched
        ]
        offer(self, "owner_post", [("", "—"), *post_names().items()])
        offer(self, "departments", list(unit_codes().items()))
        offer(self, "compensation", [("", _("没有")), *loose])


SAME = ("name", "purpose", "phase", "for_customer", "owner_post", "departments", "compensation")


@page(EDIT, "GET", "POST")
def frame(request: HttpRequest, actor: Actor, version_id: int) -> HttpResponseBase:
    """Show or save the frame of a draft."""
    version, content = draft_to_edit(actor, version_id)
    initial = {"phase": "AFTER", "for_customer": True, **{name: content[name] for name in SAME if name in content}}
    initial |= {"kpis": "\n".join(content.get("kpis", [])), "change_note": version.change_note}
    form = FrameForm(content, request.POST or None, initial={**initial, "revision": version.revision})
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        kpis = [line.strip() for line in values["kpis"].splitlines() if line.strip()]
        changed = {**content, **{name: values[name] for name in SAME}, "kpis": kpis}
        if kept_from_form(actor, version, form, changed, values["change_note"]):
            toast_next(request, _("已保存。"))
            return to_draft(version)
    parts = [
        {"kind": kind, "word": PARTS[kind], "lines": [part_line(kind, p) for p in parts_of(content, "", kind)]}
        for kind in OWN_PARTS
    ]
    more = {"version": version, "node": None, "parts": parts}
    back, title = draft_address(version), _("目的、责任与字段")
    return form_page(request, form, title=title, deed=_("保存"), back=back, template="standards/step.html", **more)
