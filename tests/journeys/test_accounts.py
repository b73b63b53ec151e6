"""Accounts, their language and password, tokens, and what the demo offers."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.urls import reverse

from carecenter.foundation import clock
from carecenter.foundation.models import AuditLine
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.plain.refusals import BadInput, NotPermitted
from carecenter.foundation.testing import person_actor
from carecenter.reference.accounts.models import ApiToken, User
from carecenter.reference.accounts.public import (
    holder_of_token,
    issue_token,
    one_time_password,
    open_account,
    revoke_token,
    set_password,
)
from carecenter.reference.accounts.types import MANAGE_ACCOUNTS
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind

SYSTEM = system_actor()
PASSWORD = "Right-horse-9"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty_home(settings, tmp_path):
    settings.HOME = tmp_path
    return tmp_path


@pytest.fixture
def lin():
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    organisation.define_role(
        actor=SYSTEM, code="admin", name="管理员", grants={MANAGE_ACCOUNTS: Reach.NATION, "people.view": Reach.NATION}
    )
    user_id = open_account(actor=SYSTEM, username="lin", password=PASSWORD)
    person = organisation.enter_person(actor=SYSTEM, name="林", employee_no="1", unit_id=hq.id, user_id=user_id)
    organisation.give_role(actor=SYSTEM, person_id=person, role_code="admin")
    return User.objects.get(pk=user_id)


def sign_in(client, password=PASSWORD, username="lin"):
    return client.post(reverse("account_login"), {"login": username, "password": password})


def test_a_right_password_signs_in_and_stands_on_the_audit(client, lin):
    assert sign_in(client)["Location"] == "/"
    assert AuditLine.objects.filter(action="accounts.sign_in", subject_id=lin.pk).count() == 1


def test_the_fifth_wrong_password_closes_the_name_even_for_the_right_one(client, lin):
    from django.core.cache import cache

    cache.clear()
    for _ in range(5):
        assert "用户名或密码不对" in sign_in(client, "wrong").content.decode()
    answer = sign_in(client).content.decode()
    assert "登录失败次数过多，请 5 分钟后再试" in answer
    assert "_auth_user_id" not in client.session
    cache.clear()


def test_the_language_of_the_account_is_spoken_on_every_device(client, lin):
    client.force_login(lin)
    assert 'lang="zh-CN"' in client.get(reverse("mfa_index")).content.decode()
    client.post(reverse("frame-language"), {"language": "en", "next": "/"})
    lin.refresh_from_db()
    assert lin.language == "en"
    client.cookies.clear()
    client.force_login(lin)
    assert 'lang="en"' in client.get(reverse("mfa_index")).content.decode()


def test_an_unknown_language_changes_nothing(client, lin):
    client.force_login(lin)
    client.post(reverse("frame-language"), {"language": "xx", "next": "/"})
    lin.refresh_from_db()
    assert lin.language == "zh-hans"


def test_a_one_time_password_must_be_replaced_before_anything_else(client, lin):
    set_password(actor=SYSTEM, user_id=lin.pk, password="abcd-efgh-2345", must_change_password=True)
    sign_in(client, "abcd-efgh-2345")
    assert client.get(reverse("usersessions_list"))["Location"] == reverse("account_change_password")
    assert "请设置自己的密码" in client.get(reverse("account_change_password")).content.decode()
    new = {"oldpassword": "abcd-efgh-2345", "password1": "Better-horse-10", "password2": "Better-horse-10"}
    client.post(reverse("account_change_password"), new)
    assert client.get(reverse("usersessions_list")).status_code == 200


def test_a_weak_password_is_refused_and_nothing_changes(lin):
    before = lin.password
    with pytest.raises(BadInput):
        set_password(actor=SYSTEM, user_id=lin.pk, password="12345678901")
    lin.refresh_from_db()
    assert lin.password == before


def test_one_time_passwords_differ_and_can_be_read_out():
    made = {one_time_password() for _ in range(200)}
    assert len(made) == 200
    assert not set("".join(made)) & set("0O1lI")


def test_a_manager_of_one_office_cannot_issue_tokens(lin):
    local = person_actor(1, "hq.east", Reach.TREE, MANAGE_ACCOUNTS)
    with pytest.raises(NotPermitted):
        issue_token(actor=local, user_id=lin.pk, name="x", scopes=["people.view"])
    assert not ApiToken.objects.exists()


def test_a_token_is_shown_once_limited_and_revoked(client, lin):
    client.force_login(lin)
    facts = {"name": "商城", "username": "lin", "scopes": ["people.view"], "expires": ""}
    page = client.post(reverse("token-issue"), facts).content.decode()
    secret = page.split("<code>cc_")[1].split("</code>")[0]
    assert holder_of_token(token=f"cc_{secret}", at=clock.now()).scopes == {"people.view"}
    assert secret not in client.get(reverse("tokens")).content.decode()
    client.post(reverse("token-revoke", args=[ApiToken.objects.get().pk]))
    assert holder_of_token(token=f"cc_{secret}", at=clock.now()) is None


def test_a_token_without_scopes_or_for_nobody_is_refused(client, lin):
    client.force_login(lin)
    answer = client.post(reverse("token-issue"), {"name": "商城", "username": "nobody"})
    assert answer.status_code == 422
    assert "没有这个账号" in answer.content.decode()
    with pytest.raises(BadInput):
        issue_token(actor=SYSTEM, user_id=lin.pk, name="x", scopes=["no.such"])


def test_an_expired_token_opens_nothing(lin):
    until = clock.now() + timedelta(hours=1)
    secret = issue_token(actor=SYSTEM, user_id=lin.pk, name="x", scopes=["people.view"], expires_at=until)
    assert holder_of_token(token=secret, at=until - timedelta(seconds=1)) is not None
    assert holder_of_token(token=secret, at=until) is None
    revoke_token(actor=SYSTEM, token_id=ApiToken.objects.get().pk)


def test_a_stranger_sees_no_tokens(client, lin):
    assert client.get(reverse("tokens"))["Location"].startswith(reverse("account_login"))
    organisation.define_role(actor=SYSTEM, code="admin", name="管理员", grants={"people.view": Reach.NATION})
    client.force_login(lin)
    assert client.get(reverse("tokens")).status_code == 403


def test_the_demo_offers_its_accounts_and_signs_in_with_one_click(client, lin, empty_home):
    assert "演示账号" not in client.get(reverse("account_login")).content.decode()
    logins = [{"role": "坐席", "username": "lin", "password": PASSWORD, "name": "林晓"}]
    (empty_home / "demo_logins.json").write_text(json.dumps(logins), encoding="utf-8")
    page = client.get(reverse("account_login")).content.decode()
    assert "坐席" in page and 'value="lin"' in page
    assert sign_in(client)["Location"] == "/"


def test_the_bar_of_the_loading_demo_asks_until_it_is_done(client, lin, empty_home):
    file = empty_home / "demo_progress.json"
    file.write_text(json.dumps({"done": 3, "total": 10, "text": "客户"}), encoding="utf-8")
    block = client.get(reverse("demo-block")).content.decode()
    assert "every 2s" in block and "3 / 10" in block
    file.write_text(json.dumps({"done": 10, "total": 10, "text": ""}), encoding="utf-8")
    assert client.get(reverse("demo-block")).content.decode().strip() == ""
    file.write_text("{broken", encoding="utf-8")
    assert client.get(reverse("demo-block")).status_code == 200


def test_pages_that_we_do_not_offer_say_whom_to_ask(client, lin):
    for name in ("account_signup", "account_reset_password"):
        assert "联系管理员" in client.get(reverse(name)).content.decode()


def test_the_command_gives_a_one_time_password(client, lin):
    said = StringIO()
    call_command("reset_password", "lin", stdout=said)
    sign_in(client, said.getvalue().strip())
    assert client.get("/accounts/sessions/")["Location"] == reverse("account_change_password")
    with pytest.raises(CommandError):
        call_command("reset_password", "nobody")
