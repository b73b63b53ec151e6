"""Forms: a new document, its draft, the decision, the withdrawal."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from carecenter.design.forms import KitForm
from carecenter.design.pages import page
from carecenter.design.toasts import toast_next
from carecenter.design.widgets import ChoiceChips, DateInput, ManyChips, TextArea
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.documents import public as documents
from carecenter.reference.documents.access import APPROVE, EDIT
from carecenter.reference.documents.errors import EditionIsNot
from carecenter.reference.documents.types import DocumentKind, EditionState
from carecenter.reference.documents.web.pages import address_of_edition, edition_to_see
from carecenter.reference.documents.web.words import KINDS
from carecenter.reference.organisation.public import post_names

BODY_HELP = _("一行写「# 标题」是小标题，空行分段，「- 」开头是条目。")


class DraftForm(KitForm):
    """Title, text and audience of a draft."""

    title = forms.CharField(label=_("标题"), max_length=120)
    body = forms.CharField(
        label=_("正文"), max_length=100_000, required=False, widget=TextArea({"rows": 18}), help_text=BODY_HELP
    )
    audience = forms.MultipleChoiceField(
        label=_("谁要阅读并确认"), required=False, widget=ManyChips, help_text=_("不选表示所有人。")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["audience"].choices = list(post_names().items())  # type: ignore[attr-defined]  # a field of choices


class NewForm(DraftForm):
    """A document has a number and a kind besides."""

    number = forms.RegexField(
        r"^[A-Za-z0-9][A-Za-z0-9-]{1,29}$",
        label=_("编号"),
        help_text=_("字母、数字、横线，例：KF-ZD-001；以后不能改。"),
    )
    kind = forms.ChoiceField(label=_("类别"), choices=[(k.value, KINDS[k]) for k in DocumentKind], widget=ChoiceChips)
    owner_post = forms.ChoiceField(label=_("归口岗位"), required=False)
    field_order = ["number", "kind", "title", "owner_post", "body", "audience"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner_post"].choices = [("", "—"), *post_names().items()]  # type: ignore[attr-defined]


class EditForm(DraftForm):
    """What changed, and the revision that was read."""

    change_note = forms.CharField(label=_("改了什么、为什么"), required=False, max_length=2000, widget=TextArea)
    revision = forms.IntegerField(widget=forms.HiddenInput)


@page(EDIT, "GET", "POST")
def new(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Open a document with its first draft."""
    form = NewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        values = {**form.cleaned_data, "kind": DocumentKind(form.cleaned_data["kind"])}
        made = _done(form, lambda: documents.open_document(actor=actor, **values))
        if made is not None:
            return redirect(address_of_edition(edition_to_see(actor, made)))
    return _form(request, form, _("新文件"), _("起草"), reverse("documents"), draft="document-new")


@page(EDIT, "GET", "POST")
def edit(request: HttpRequest, actor: Actor, edition_id: int) -> HttpResponseBase:
    """Show or save a draft."""
    edition = edition_to_see(actor, edition_id)
    if edition.state != EditionState.DRAFT:
        raise EditionIsNot(edition=edition.number)
    initial = {"title": edition.document.title, "body": edition.body, "audience": edition.audience,
               "change_note": edition.change_note, "revision": edition.revision}  # fmt: skip
    form = EditForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        saved = _done(form, lambda: documents.save_edition(actor=actor, edition_id=edition_id, **form.cleaned_data))
        if saved is not None:
            toast_next(request, _("这一稿已保存。"))
            return redirect(address_of_edition(edition))
    title = f"{edition.document.number} v{edition.number}"
    return _form(request, form, title, _("保存这一稿"), address_of_edition(edition), draft=f"document-{edition.pk}")


class DecisionForm(KitForm):
    """Which way, from when, and why."""

    agreed = forms.ChoiceField(label=_("决定"), choices=[("yes", _("批准")), ("no", _("退回修改"))], widget=ChoiceChips)
    effective_date = forms.DateField(
        label=_("生效日"), required=False, widget=DateInput, help_text=_("不填则今天生效；之前的版本同时废止。")
    )
    remark = forms.CharField(label=_("意见"), required=False, max_length=2000, widget=TextArea)


@page(APPROVE, "GET", "POST")
def decide(request: HttpRequest, actor: Actor, edition_id: int) -> HttpResponseBase:
    """Approve an edition or send it back."""
    edition = edition_to_see(actor, edition_id)
    form = DecisionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        values = {**form.cleaned_data, "agreed": form.cleaned_data["agreed"] == "yes"}
        if _done(form, lambda: documents.decide_edition(actor=actor, edition_id=edition_id, **values) or 1) is not None:
            toast_next(request, _("已批准。") if values["agreed"] else _("已退回起草人。"))
            return redirect(address_of_edition(edition))
    title = _("审批 %(number)s v%(edition)s") % {"number": edition.document.number, "edition": edition.number}
    return _form(request, form, title, _("作出决定"), address_of_edition(edition))


class WithdrawalForm(KitForm):
    """Why a document ends."""

    reason = forms.CharField(label=_("为什么废止"), max_length=2000, widget=TextArea)


@page(APPROVE, "GET", "POST")
def withdraw(request: HttpRequest, actor: Actor, edition_id: int) -> HttpResponseBase:
    """End a document."""
    edition = edition_to_see(actor, edition_id)
    form = WithdrawalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        done = _done(form, lambda: documents.withdraw_document(actor=actor, edition_id=edition_id, reason=reason) or 1)
        if done is not None:
            return redirect(address_of_edition(edition))
    title = _("废止 %(number)s") % {"number": edition.document.number}
    return _form(request, form, title, _("废止"), address_of_edition(edition))


def _done(form: KitForm, deed: Any) -> int | None:
    """Do a deed and return what it gives; what refuses is said at the form."""
    try:
        made: int = deed()
    except Refusal as refusal:
        if refusal.status == 404:
            raise
        form.add_error(refusal.field if refusal.field in form.fields else None, sentence_of(refusal))
        return None
    return made


def _form(
    request: HttpRequest, form: KitForm, title: str | Promise, deed: str | Promise, back: str, **more: Any
) -> HttpResponseBase:
    context = {"form": form, "title": title, "deed": deed, "back_url": back, **more}
    return render(request, "design/forms/page.html", context, status=422 if form.errors else 200)
