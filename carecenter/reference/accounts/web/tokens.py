"""The page of API tokens: issue with scopes, show once, revoke."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, ClassVar

from django import forms
from django.http import HttpRequest
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_POST

from carecenter.design import widgets
from carecenter.design.details import Action, State
from carecenter.design.forms import KitForm, blame
from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage
from carecenter.foundation import clock
from carecenter.foundation.permissions import PERMISSIONS
from carecenter.foundation.plain.refusals import Refusal
from carecenter.reference.accounts.access import MANAGE_ACCOUNTS, demand_all_accounts
from carecenter.reference.accounts.actions.tokens import issue_token, revoke_token
from carecenter.reference.accounts.models import ApiToken
from carecenter.reference.accounts.queries.accounts import user_id_of_name

STATES = {
    "valid": State(gettext_lazy("有效"), "good"),
    "expired": State(gettext_lazy("已到期"), "neutral"),
    "revoked": State(gettext_lazy("已撤销"), "neutral", "ban"),
}


def _state(token: ApiToken) -> str:
    if token.revoked_at:
        return "revoked"
    return "expired" if token.expires_at and token.expires_at <= clock.now() else "valid"


class Tokens(ListPage):
    """All tokens of the installation; never their secrets."""

    title = gettext_lazy("访问令牌")
    permission = MANAGE_ACCOUNTS
    columns = (
        Column("name", gettext_lazy("用途")),
        Column("user", gettext_lazy("账号"), "person"),
        Column("scopes", gettext_lazy("权限范围")),
        Column("state", gettext_lazy("状态"), "pill"),
        Column("created_at", gettext_lazy("签发"), "time", sortable=True),
        Column("expires_at", gettext_lazy("到期"), "time"),
    )
    filters = (
        ChoiceFilter(
            "state", gettext_lazy("状态"), [("open", gettext_lazy("未撤销")), ("revoked", gettext_lazy("已撤销"))]
        ),
    )
    primary: ClassVar[Action | None] = Action(gettext_lazy("签发令牌"), reverse_lazy("token-issue"), "key")
    empty_title = gettext_lazy("还没有访问令牌")
    empty_text = gettext_lazy("其它系统用令牌调用接口；每个令牌只带您选的权限，随时可以撤销。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return all tokens to who manages all accounts."""
        demand_all_accounts(actor)
        rows = ApiToken.objects.select_related("user")
        if filters["state"]:
            rows = rows.filter(revoked_at__isnull=filters["state"] == "open")
        return rows

    def to_row(self, thing: ApiToken) -> Mapping[str, object]:
        """Return the values of a row."""
        return {
            "name": thing.name,
            "user": thing.user.username,
            "scopes": "、".join(str(PERMISSIONS[s].label) if s in PERMISSIONS else s for s in thing.scopes),
            "state": STATES[_state(thing)],
            "created_at": thing.created_at,
            "expires_at": thing.expires_at,
        }

    def row_actions(self, thing: ApiToken) -> Sequence[Action]:
        """Offer to revoke a valid token."""
        if _state(thing) != "valid":
            return ()
        sure = _("使用它的系统会立刻被拒绝，不能恢复。")
        return [Action(_("撤销"), reverse("token-revoke", args=[thing.pk]), "ban", "post", confirm=sure)]


def _scopes() -> list[tuple[str, Any]]:
    return [(name, one.label) for name, one in sorted(PERMISSIONS.items())]


class TokenForm(KitForm):
    """For whom, for what, with which scopes, until when."""

    name = forms.CharField(
        label=gettext_lazy("用途"),
        max_length=80,
        widget=forms.TextInput({"placeholder": gettext_lazy("例：商城订单同步")}),
    )
    username = forms.CharField(
        label=gettext_lazy("账号"),
        max_length=150,
        help_text=gettext_lazy("令牌以这个账号的身份行事，范围不会超过它自己的权限。"),
    )
    expires = forms.DateField(label=gettext_lazy("有效至"), required=False, widget=widgets.DateInput)
    scopes = forms.MultipleChoiceField(label=gettext_lazy("权限范围"), choices=_scopes, widget=widgets.ManyChips)

    def clean_username(self) -> int:
        """Return the id of the account."""
        user_id = user_id_of_name(username=self.cleaned_data["username"])
        if user_id is None:
            raise forms.ValidationError(_("没有这个账号。"))
        return user_id

    def clean_expires(self) -> datetime | None:
        """Return the end of the last day."""
        day: date | None = self.cleaned_data["expires"]
        if day is None:
            return None
        if day < clock.today():
            raise forms.ValidationError(_("有效期要晚于今天。"))
        return datetime.combine(day, time(23, 59, 59), tzinfo=clock.SHANGHAI)


@never_cache
@sensitive_variables("secret")
def token_issue(request: HttpRequest) -> Any:
    """Ask for the facts of a token; after issuing show its secret this once."""
    if (answer := refused(request, MANAGE_ACCOUNTS)) is not None:
        return answer
    demand_all_accounts(actor_of(request))
    form = TokenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        facts = form.cleaned_data
        try:
            secret = issue_token(
                actor=actor_of(request),
                user_id=facts["username"],
                name=facts["name"],
                scopes=facts["scopes"],
                expires_at=facts["expires"],
            )
            return render(request, "accounts/token_issued.html", {"secret": secret, "name": facts["name"]})
        except Refusal as refusal:
            blame(form, refusal)
    context = {
        "form": form,
        "title": _("签发令牌"),
        "deed": _("签发"),
        "deed_icon": "key",
        "back_url": reverse("tokens"),
    }
    return render(request, "design/forms/page.html", context, status=422 if form.errors else 200)


@require_POST
def token_revoke(request: HttpRequest, token_id: int) -> Any:
    """End a token and show the list again."""
    if (answer := refused(request, MANAGE_ACCOUNTS)) is not None:
        return answer
    revoke_token(actor=actor_of(request), token_id=token_id)
    response = redirect("tokens")
    if request.headers.get("HX-Request"):
        response.status_code, response["HX-Redirect"] = 204, reverse("tokens")
    return response
