"""Sign-in: nobody opens an account for herself, the demo offers its accounts, refusals are said in plain words."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.signals import password_changed, user_logged_in
from allauth.account.views import LoginView
from allauth.mfa.adapter import DefaultMFAAdapter
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import address_of
from carecenter.foundation.plain.actors import system_actor
from carecenter.reference.accounts.actions.own_account import note_own_password, note_sign_in
from carecenter.reference.accounts.queries.accounts import any_account
from carecenter.reference.accounts.queries.demo import demo_logins, demo_progress

_WORDS = {
    "too_many_login_attempts": _("登录失败次数过多，请 5 分钟后再试，或请管理员重置密码。"),
    "username_password_mismatch": _("用户名或密码不对，请检查大小写后重试。"),
    "incorrect_password": _("密码不对。"),
    "enter_current_password": _("现在的密码不对。"),
    "incorrect_code": _("验证码不对或已过期，请输入验证器里最新的 6 位数字。"),
    "account_inactive": _("这个账号已停用，请联系管理员。"),
    "rate_limited": _("操作太频繁，请稍等一会儿再试。"),
}


class ClosedSignUp(DefaultAccountAdapter):
    """Accounts are opened by administrators only."""

    error_messages: ClassVar[dict[str, Any]] = {**DefaultAccountAdapter.error_messages, **_WORDS}

    def is_open_for_signup(self, request: Any) -> bool:
        """Refuse."""
        return False


class SecondFactor(DefaultMFAAdapter):
    """The second factor, with our words."""

    error_messages: ClassVar[dict[str, Any]] = {**DefaultMFAAdapter.error_messages, **_WORDS}


class SignIn(LoginView):
    """The sign-in page; an installation without any account leads to its first administrator."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show the page."""
        first = address_of("first")
        if first and not demo_progress() and not any_account():
            return redirect(first)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what the demo offers."""
        return {**super().get_context_data(**kwargs), "logins": demo_logins(), "progress": demo_progress()}


def demo_block(request: HttpRequest) -> HttpResponse:
    """Answer with the demo's accounts, or with the bar while it is being loaded."""
    context = {"logins": demo_logins(), "progress": demo_progress()}
    return render(request, "account/demo.html", context)


def closed(request: HttpRequest, **_: object) -> HttpResponse:
    """Say whom to ask for an account or a new password."""
    return render(request, "account/ask_administrator.html")


@receiver(user_logged_in)
def _signed_in(sender: Any, request: HttpRequest, user: Any, **_: object) -> None:
    note_sign_in(actor=system_actor("accounts"), user_id=user.pk)


@receiver(password_changed)
def _password_changed(sender: Any, request: HttpRequest, user: Any, **_: object) -> None:
    note_own_password(actor=getattr(request, "actor", None) or system_actor("accounts"), user_id=user.pk)
