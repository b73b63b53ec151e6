"""The page that makes the first administrator; there only while nobody can sign in."""

from typing import Any

from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from django import forms
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from carecenter.design.forms import KitForm, blame
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.refusals import NotThere, Refusal
from carecenter.reference.accounts.public import any_account
from carecenter.reference.organisation.public import appoint_first_administrator


class FirstForm(KitForm):
    """Who runs this installation."""

    brand = forms.CharField(label=_("单位名称"), max_length=120, help_text=_("显示为组织树的总部，以后可改。"))
    name = forms.CharField(label=_("您的姓名"), max_length=80)
    username = forms.CharField(
        label=_("用户名"), max_length=150, widget=forms.TextInput({"autocomplete": "username", "spellcheck": "false"})
    )
    password = forms.CharField(
        label=_("密码"),
        help_text=_("至少 10 位，不能全是数字。"),
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )


def first(request: HttpRequest) -> HttpResponseBase:
    """Ask for the first administrator, make her, sign her in. Raises NotThere once anybody has an account."""
    if any_account():
        raise NotThere()
    form = FirstForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            user_id = appoint_first_administrator(actor=system_actor("first"), **form.cleaned_data)
        except Refusal as refusal:
            if isinstance(refusal, NotThere):
                raise
            blame(form, refusal)
        else:
            return _signed_in(request, user_id)
    return render(request, "organisation/first.html", {"form": form}, status=422 if form.errors else 200)


def _signed_in(request: HttpRequest, user_id: int) -> HttpResponse:
    user: Any = get_user_model().objects.get(pk=user_id)
    answer: HttpResponse = perform_login(request, Login(user=user, redirect_url="/"))
    return answer
