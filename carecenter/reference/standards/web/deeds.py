"""Deeds on a version, and the forms of its release tasks."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from carecenter.design.forms import KitForm, offer
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.design.widgets import DateInput, TextArea
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere, Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.organisation.public import post_names
from carecenter.reference.standards import public as standards
from carecenter.reference.standards.access import EDIT, VIEW, version_to_see
from carecenter.reference.standards.models import StandardVersion
from carecenter.reference.standards.types import ApprovalRole, ReleaseKind
from carecenter.reference.standards.web.drafts import led, to_draft
from carecenter.reference.standards.web.words import RELEASES


def _begin(actor: Actor, version_id: int) -> int:
    return standards.begin_version(actor=actor, version_id=version_id)


def _decide(role: ApprovalRole, agreed: bool) -> Callable[[Actor, int], None]:
    return lambda actor, pk: standards.decide_version(actor=actor, version_id=pk, role=role, agreed=agreed)


DEEDS: dict[str, Callable[[Actor, int], Any]] = {
    "begin": _begin,
    "submit": lambda actor, pk: standards.submit_version(actor=actor, version_id=pk),
    "agree-department": _decide(ApprovalRole.DEPARTMENT, True),
    "agree-quality": _decide(ApprovalRole.QUALITY, True),
    "send-back": _decide(ApprovalRole.QUALITY, False),
    "publish": lambda actor, pk: standards.publish_version(actor=actor, version_id=pk),
    "agree-rollback": lambda actor, pk: standards.agree_rollback(actor=actor, version_id=pk),
}


@require_POST
def deed(request: HttpRequest, version_id: int, name: str) -> HttpResponseBase:
    """Do one deed and return to the version; a refusal is said there."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    actor = actor_of(request)
    version = version_to_see(actor, version_id)
    if name not in DEEDS:
        raise NotThere()
    try:
        made = DEEDS[name](actor, version_id)
    except Refusal as refusal:
        if refusal.status == 403:
            raise
        toast_next(request, sentence_of(refusal), tone="danger")
        made = None
    answer = to_draft(version_to_see(actor, made)) if name == "begin" and isinstance(made, int) else _back(version)
    return led(request, answer)


def _back(version: StandardVersion) -> HttpResponseBase:
    return redirect(f"{reverse('standard', args=[version.standard.code])}?version={version.number}")


class ReleaseForm(KitForm):
    """A training, bulletin or notice of the version."""

    kind = forms.ChoiceField(label=_("类别"), choices=[(k.value, RELEASES[k]) for k in ReleaseKind])
    title = forms.CharField(label=_("做什么"), max_length=120)
    due_date = forms.DateField(label=_("截止日"), widget=DateInput)
    audience = forms.MultipleChoiceField(label=_("对象岗位"), required=False, help_text=_("不选表示所有人。"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "audience", list(post_names().items()))


@require_http_methods(["GET", "POST"])
def release(request: HttpRequest, version_id: int) -> HttpResponseBase:
    """Add a release task."""
    if (answer := refused(request, EDIT)) is not None:
        return answer
    version = version_to_see(actor_of(request), version_id)
    form = ReleaseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        values = {**form.cleaned_data, "kind": ReleaseKind(form.cleaned_data["kind"])}
        standards.add_release_task(actor=actor_of(request), version_id=version_id, **values)
        return _back(version)
    back = f"{reverse('standard', args=[version.standard.code])}?version={version.number}"
    context = {"form": form, "title": _("发布前要做的事"), "deed": _("加入"), "back_url": back}
    return render(request, "design/forms/page.html", context, status=422 if form.errors else 200)


class ConfirmForm(KitForm):
    """What proves that a release task was done."""

    evidence = forms.CharField(label=_("凭证"), max_length=2000, help_text=_("签到表、公告编号等。"), widget=TextArea)


@require_http_methods(["GET", "POST"])
def confirm(request: HttpRequest, version_id: int, task_id: int) -> HttpResponseBase:
    """Confirm a release task with evidence."""
    if (answer := refused(request, EDIT)) is not None:
        return answer
    version = version_to_see(actor_of(request), version_id)
    form = ConfirmForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        standards.confirm_release_task(actor=actor_of(request), task_id=task_id, **form.cleaned_data)
        return _back(version)
    back = f"{reverse('standard', args=[version.standard.code])}?version={version.number}"
    context = {"form": form, "title": _("确认已完成"), "deed": _("确认"), "back_url": back}
    return render(request, "design/forms/page.html", context, status=422 if form.errors else 200)
