"""Decide about a submitted version, publish an approved one, and return to the version before."""

from datetime import datetime
from typing import Any

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from carecenter.design.form_page import blaming, form_page
from carecenter.design.forms import KitForm, offer
from carecenter.design.pages import page
from carecenter.design.toasts import toast_next
from carecenter.design.widgets import ChoiceChips, MomentInput, TextArea
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.standards import public as standards
from carecenter.reference.standards.access import APPROVE, EDIT, QUALITY, VIEW, version_to_see
from carecenter.reference.standards.models import StandardVersion
from carecenter.reference.standards.queries.readiness import missing_of
from carecenter.reference.standards.types import ApprovalRole
from carecenter.reference.standards.web.words import ROLES

MAY_DECIDE = {ApprovalRole.DEPARTMENT: APPROVE, ApprovalRole.QUALITY: QUALITY}


def address_of_version(version: StandardVersion) -> str:
    """Return the address of a version on its standard's page."""
    return f"{reverse('standard', args=[version.standard.code])}?version={version.number}"


class DecisionForm(KitForm):
    """For whom, which way, and why."""

    role = forms.ChoiceField(label=_("代表"), widget=ChoiceChips)
    agreed = forms.ChoiceField(label=_("决定"), choices=[("yes", _("同意")), ("no", _("退回修改"))], widget=ChoiceChips)
    remark = forms.CharField(label=_("意见"), required=False, max_length=2000, widget=TextArea)

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = [(role.value, ROLES[role]) for role, permission in MAY_DECIDE.items() if actor.may(permission)]
        offer(self, "role", mine)

    def clean(self) -> dict[str, Any]:
        """Demand a reason of who sends the draft back."""
        values = super().clean() or {}
        if values.get("agreed") == "no" and not values.get("remark", "").strip():
            self.add_error("remark", gettext("请写明要改什么。"))
        return values


@page(VIEW, "GET", "POST")
def decide(request: HttpRequest, actor: Actor, version_id: int) -> HttpResponseBase:
    """Agree to a submitted version for a department or for quality management, or send it back with a reason."""
    version = version_to_see(actor, version_id)
    mine = [role.value for role, permission in MAY_DECIDE.items() if actor.may(permission)]
    initial = {"role": mine[0] if len(mine) == 1 else None}
    form = DecisionForm(actor, request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        agreed = values["agreed"] == "yes"
        role, remark = ApprovalRole(values["role"]), values["remark"]
        with blaming(form):
            standards.decide_version(actor=actor, version_id=version_id, role=role, agreed=agreed, remark=remark)
            toast_next(request, _("已同意。") if agreed else _("已退回起草人。"))
            return redirect(address_of_version(version))
    title = _("审批 %(name)s v%(number)s") % {"name": version.standard.name, "number": version.number}
    return form_page(request, form, title=title, deed=_("作出决定"), back=address_of_version(version))


class PublishForm(KitForm):
    """From when the version holds."""

    effective_at = forms.DateTimeField(
        label=_("何时生效"),
        required=False,
        widget=MomentInput,
        help_text=_("不填则现在生效。走到一半的流程留在原来的版本。"),
    )


@page(EDIT, "GET", "POST")
def publish(request: HttpRequest, actor: Actor, version_id: int) -> HttpResponseBase:
    """Publish an approved version now or later; what is still missing is said before."""
    version = version_to_see(actor, version_id)
    form = PublishForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        at: datetime | None = form.cleaned_data["effective_at"]
        with blaming(form):
            standards.publish_version(actor=actor, version_id=version_id, effective_at=at)
            toast_next(request, _("已定时发布。") if at else _("已发布，从现在起生效。"))
            return redirect(address_of_version(version))
    more = {"missing": [gettext(words) for words in missing_of(version)], "version": version}
    title = _("发布 %(name)s v%(number)s") % {"name": version.standard.name, "number": version.number}
    return form_page(
        request, form, title=title, deed=_("发布"), back=address_of_version(version), template="standards/publish.html",
        **more,
    )  # fmt: skip


class RollbackForm(KitForm):
    """Why the version before shall hold again."""

    reason = forms.CharField(label=_("为什么恢复上一版"), max_length=2000, widget=TextArea)


@page(EDIT, "GET", "POST")
def rollback(request: HttpRequest, actor: Actor, version_id: int) -> HttpResponseBase:
    """Ask that the version before holds again; quality management agrees on the standard's page."""
    version = version_to_see(actor, version_id)
    form = RollbackForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        with blaming(form):
            standards.ask_rollback(actor=actor, version_id=version_id, reason=reason)
            toast_next(request, _("已申请恢复上一版，等质量管理同意。"))
            return redirect(address_of_version(version))
    title = _("恢复 %(name)s 的上一版") % {"name": version.standard.name}
    return form_page(request, form, title=title, deed=_("申请恢复"), back=address_of_version(version))
