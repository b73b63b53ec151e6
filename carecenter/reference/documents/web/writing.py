"""Forms: a new document, its draft, the decision, the withdrawal."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from carecenter.design.form_page import blaming, form_page
from carecenter.design.forms import KitForm, offer
from carecenter.design.pages import page
from carecenter.design.toasts import toast_next
from carecenter.design.widgets import ChoiceChips, DateInput, ManyChips, TextArea
from carecenter.foundation.plain.actors import Actor
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
        offer(self, "audience", list(post_names().items()))


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
        offer(self, "owner_post", [("", "—"), *post_names().items()])


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
        with blaming(form):
            made = documents.open_document(actor=actor, **values)
            return redirect(address_of_edition(edition_to_see(actor, made)))
    return form_page(request, form, title=_("新文件"), deed=_("起草"), back=reverse("documents"), draft="document-new")


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
        with blaming(form):
            documents.save_edition(actor=actor, edition_id=edition_id, **form.cleaned_data)
            toast_next(request, _("这一稿已保存。"))
            return redirect(address_of_edition(edition))
    title, draft = f"{edition.document.number} v{edition.number}", f"document-{edition.pk}"
    back = address_of_edition(edition)
    return form_page(request, form, title=title, deed=_("保存这一稿"), back=back, draft=draft)


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
        with blaming(form):
            documents.decide_edition(actor=actor, edition_id=edition_id, **values)
            toast_next(request, _("已批准。") if values["agreed"] else _("已退回起草人。"))
            return redirect(address_of_edition(edition))
    title = _("审批 %(number)s v%(edition)s") % {"number": edition.document.number, "edition": edition.number}
    return form_page(request, form, title=title, deed=_("作出决定"), back=address_of_edition(edition))


class WithdrawalForm(KitForm):
    """Why a document ends."""

    reason = forms.CharField(label=_("为什么废止"), max_length=2000, widget=TextArea)


@page(APPROVE, "GET", "POST")
def withdraw(request: HttpRequest, actor: Actor, edition_id: int) -> HttpResponseBase:
    """End a document."""
    edition = edition_to_see(actor, edition_id)
    form = WithdrawalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with blaming(form):
            documents.withdraw_document(actor=actor, edition_id=edition_id, reason=form.cleaned_data["reason"])
            return redirect(address_of_edition(edition))
    title = _("废止 %(number)s") % {"number": edition.document.number}
    return form_page(request, form, title=title, deed=_("废止"), back=address_of_edition(edition))
