"""The forms that enter and change a person."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy

from carecenter.design import widgets
from carecenter.design.form_page import FormPage
from carecenter.design.forms import KitForm, PhoneField, offer
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.accounts.types import MANAGE_ACCOUNTS
from carecenter.reference.organisation.access import MANAGE_PEOPLE, person_to_see, visible_units
from carecenter.reference.organisation.actions.person_accounts import (
    open_person_account,
    reset_person_password,
    set_person_account_active,
)
from carecenter.reference.organisation.actions.persons import change_person, enter_person
from carecenter.reference.organisation.models import Person, Post
from carecenter.reference.organisation.web.labels import LANGUAGES

NONE = [("", "—")]


def unit_choices(actor: Actor) -> list[tuple[str, str]]:
    rows = visible_units(actor).filter(active=True).order_by("path")
    return [(str(unit.pk), f"{'　' * unit.path.count('.')}{unit.name}") for unit in rows]


def _posts() -> list[tuple[str, str]]:
    return [*NONE, *Post.objects.order_by("name").values_list("code", "name")]


class PersonForm(KitForm):
    """A person; the account is optional on entering."""

    name = forms.CharField(label=gettext_lazy("姓名"), max_length=80)
    employee_no = forms.CharField(label=gettext_lazy("工号"), max_length=40)
    phone = PhoneField(label=gettext_lazy("电话"), required=False)
    unit = forms.ChoiceField(label=gettext_lazy("组织"))
    post = forms.ChoiceField(label=gettext_lazy("岗位"), required=False)
    email = forms.EmailField(label=gettext_lazy("邮箱"), required=False)
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("语言与方言"), choices=LANGUAGES, widget=widgets.ManyChips, initial=["zh-CN"]
    )
    username = forms.CharField(
        label=gettext_lazy("用户名"),
        required=False,
        max_length=150,
        help_text=gettext_lazy("填写后同时开通账号，并给出一次性密码；不用系统的人留空。"),
    )

    def __init__(self, *args: Any, actor: Actor, with_account: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "unit", unit_choices(actor))
        offer(self, "post", _posts())
        if not with_account:
            del self.fields["username"]


class EnterPerson(FormPage):
    """Enter a person of a unit."""

    title = gettext_lazy("登记人员")
    deed = gettext_lazy("登记")
    deed_icon = "user-plus"
    permission = MANAGE_PEOPLE
    form_class = PersonForm

    def form_kwargs(self) -> dict[str, Any]:
        """Offer an account to who may open one."""
        return {"actor": self.actor, "with_account": self.actor.may(MANAGE_ACCOUNTS)}

    def initial(self) -> dict[str, Any]:
        """Start in the unit we come from."""
        return {"unit": self.request.GET.get("unit", ""), "languages": ["zh-CN"]}

    def back_url(self) -> str:
        """Return to the list."""
        return reverse("persons")

    def perform(self, data: dict[str, Any]) -> str | HttpResponse:
        """Enter the person; with an account show its password this once."""
        from django.db import transaction

        with transaction.atomic():
            person_id = enter_person(
                actor=self.actor,
                name=data["name"],
                employee_no=data["employee_no"],
                unit_id=int(data["unit"]),
                post_code=data["post"],
                phone=data["phone"],
                email=data["email"],
                joined_date=clock.today(),
                languages=data["languages"],
            )
            if not data.get("username"):
                return reverse("person", args=[person_id])
            password = open_person_account(actor=self.actor, person_id=person_id, username=data["username"])
        return _password_page(self, person_id, data["name"], data["username"], password)


def _password_page(view: FormPage, person_id: int, name: str, username: str, password: str) -> HttpResponse:
    context = {"person_id": person_id, "name": name, "username": username, "password": password}
    response = render(view.request, "organisation/one_time_password.html", context)
    response["Cache-Control"] = "no-store"
    return response


class OfPerson(FormPage):
    """A form about one person."""

    permission = MANAGE_PEOPLE
    deed = gettext_lazy("保存")
    deed_icon = "check"
    done = gettext_lazy("已保存")
    person: Person

    def prepare(self, **kwargs: Any) -> None:
        """Find the person."""
        self.person = person_to_see(self.actor, kwargs["person_id"])

    def heading(self) -> str:
        """Name the person."""
        return f"{self.title} · {self.person.name}"

    def back_url(self) -> str:
        """Return to the person."""
        return reverse("person", args=[self.person.pk])


class ChangePerson(OfPerson):
    """Change a person, perhaps move her."""

    title = gettext_lazy("修改资料")
    form_class = PersonForm

    def form_kwargs(self) -> dict[str, Any]:
        """Offer no account here."""
        return {"actor": self.actor, "with_account": False}

    def initial(self) -> dict[str, Any]:
        """Show what is known."""
        one = self.person
        return {
            "name": one.name,
            "employee_no": one.employee_no,
            "phone": one.phone,
            "email": one.email,
            "unit": str(one.unit_id),
            "post": one.post.code if one.post else "",
            "languages": one.languages,
        }

    def perform(self, data: dict[str, Any]) -> str:
        """Change it."""
        change_person(
            actor=self.actor,
            person_id=self.person.pk,
            name=data["name"],
            phone=data["phone"],
            email=data["email"],
            post_code=data["post"],
            unit_id=int(data["unit"]),
            languages=data["languages"],
        )
        return self.back_url()


class AccountForm(KitForm):
    """The name to sign in with."""

    username = forms.CharField(label=gettext_lazy("用户名"), max_length=150)


class OpenAccount(OfPerson):
    """Open an account and show its one-time password."""

    title = gettext_lazy("开通账号")
    deed = gettext_lazy("开通")
    permission = MANAGE_ACCOUNTS
    form_class = AccountForm

    def perform(self, data: dict[str, Any]) -> HttpResponse:
        """Open it."""
        password = open_person_account(actor=self.actor, person_id=self.person.pk, username=data["username"])
        return _password_page(self, self.person.pk, self.person.name, data["username"], password)


class ResetPassword(OfPerson):
    """Give a new one-time password."""

    title = gettext_lazy("重置密码")
    deed = gettext_lazy("重置密码")
    permission = MANAGE_ACCOUNTS
    form_class = KitForm

    def perform(self, data: dict[str, Any]) -> HttpResponse:
        """Reset it."""
        password = reset_person_password(actor=self.actor, person_id=self.person.pk)
        return _password_page(self, self.person.pk, self.person.name, "", password)


class AccountState(OfPerson):
    """Close the account or open it again."""

    title = gettext_lazy("停用或启用账号")
    deed = gettext_lazy("停用或启用")
    permission = MANAGE_ACCOUNTS
    form_class = KitForm

    def perform(self, data: dict[str, Any]) -> str:
        """Switch it."""
        active = self.request.POST.get("active") == "1"
        set_person_account_active(actor=self.actor, person_id=self.person.pk, active=active)
        return self.back_url()
