"""The pages of organisation: who sees what, who changes what, in how many queries."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.urls import reverse

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach
from carecenter.foundation.plain.refusals import NotPermitted, NotThere
from carecenter.foundation.testing import at_most_queries, deliver_events, events_of
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.errors import HasAccount, MoreThanOwn, UnitIsInUse
from carecenter.reference.organisation.models import Deputy, Person, PersonRole, Qualification, Role
from carecenter.reference.organisation.tests.conftest import PASSWORD, SYSTEM

User = get_user_model()
pytestmark = pytest.mark.django_db
PAGES = {"units": 6, "persons": 9, "roles": 7, "qualifications-expiring": 8}


def page(client, brand, who, name, *args):
    client.force_login(brand.account(who))
    return client.get(reverse(name, args=args))


@pytest.mark.parametrize("name", PAGES)
def test_lists_need_few_queries_and_refuse_strangers(client, brand, name):
    page(client, brand, "lin", name)
    with at_most_queries(PAGES[name]):
        assert client.get(reverse(name)).status_code == 200
    client.logout()
    assert client.get(reverse(name))["Location"].startswith(reverse("account_login"))


def test_the_page_of_a_person_needs_few_queries(client, brand):
    tie = brand.persons["tie"]
    page(client, brand, "lin", "person", tie)
    with at_most_queries(14):
        shown = client.get(reverse("person", args=[tie])).content.decode()
    assert "剩 12 天" in shown and "燃气热水器" in shown and "4 / 5" in shown


def test_qiu_sees_nobody_of_the_east(client, brand):
    shown = page(client, brand, "qiu", "persons").content.decode()
    assert "邱志远" in shown and "铁军" not in shown
    assert "华东" not in page(client, brand, "qiu", "units").content.decode()
    assert "燃气具" not in page(client, brand, "qiu", "qualifications-expiring").content.decode()
    tie = brand.persons["tie"]
    for name in ("person", "person-change", "person-role", "person-qualification", "person-deputy", "person-account"):
        assert page(client, brand, "qiu", name, tie).status_code == 404, name
    assert client.post(reverse("person-leave", args=[tie])).status_code == 404
    assert page(client, brand, "qiu", "unit", brand.units["east"].id).status_code == 404
    assert Person.objects.get(pk=tie).active


def test_a_person_sees_herself_and_nobody_else(client, brand):
    assert page(client, brand, "bai", "person", brand.persons["bai"]).status_code == 200
    assert page(client, brand, "bai", "person", brand.persons["tie"]).status_code == 404
    assert page(client, brand, "bai", "person-enter").status_code == 403


def test_persons_are_found_by_unit_role_and_text(client, brand):
    client.force_login(brand.account("root"))
    url = reverse("persons")
    assert "铁军" in client.get(url, {"unit": "hq.east"}).content.decode()
    assert "铁军" not in client.get(url, {"unit": "hq.south"}).content.decode()
    assert "林晓" in client.get(url, {"role": "local"}).content.decode()
    assert "铁军" not in client.get(url, {"role": "local"}).content.decode()
    assert "铁军" in client.get(url, {"q": "1381234"}).content.decode()


def test_a_person_is_entered_with_an_account_whose_password_is_shown_once(client, brand):
    client.force_login(brand.account("lin"))
    facts = {"name": "许嘉", "employee_no": "xu", "unit": brand.units["east"].id, "languages": ["zh-CN", "wuu"]}
    shown = client.post(reverse("person-enter"), facts | {"username": "xu"})
    password = shown.content.decode().split('class="one-time"><code>')[1].split("<")[0]
    assert shown["Cache-Control"] == "no-store"
    user = User.objects.get(username="xu")
    assert user.check_password(password) and user.must_change_password
    person = Person.objects.get(employee_no="xu")
    assert person.user_id == user.pk and person.languages == ["zh-CN", "wuu"]
    assert password not in client.get(reverse("person", args=[person.pk])).content.decode()
    with pytest.raises(HasAccount):
        organisation.open_person_account(actor=brand.actor("lin"), person_id=person.pk, username="xu2")


def test_a_taken_user_name_enters_nobody(client, brand):
    client.force_login(brand.account("lin"))
    facts = {"name": "许嘉", "employee_no": "xu", "unit": brand.units["east"].id, "languages": ["zh-CN"]}
    assert client.post(reverse("person-enter"), facts | {"username": "bai"}).status_code == 422
    assert not Person.objects.filter(employee_no="xu").exists()


def test_nobody_is_put_into_a_unit_out_of_reach(brand):
    with pytest.raises(NotThere):
        organisation.enter_person(actor=brand.actor("lin"), name="x", employee_no="x", unit_id=brand.units["south"].id)
    assert not Person.objects.filter(employee_no="x").exists()


def test_nobody_gives_more_than_she_has(brand):
    lin, tie = brand.actor("lin"), brand.persons["tie"]
    with pytest.raises(MoreThanOwn):
        organisation.give_role(actor=lin, person_id=tie, role_code="root")
    with pytest.raises(MoreThanOwn):
        organisation.give_role(actor=lin, person_id=tie, role_code="local", unit_id=brand.units["hq"].id)
    organisation.give_role(actor=lin, person_id=tie, role_code="local", unit_id=brand.units["gao"].id)
    assert PersonRole.objects.filter(person_id=tie).count() == 1
    with pytest.raises(NotPermitted):
        organisation.define_role(actor=lin, code="root", name="x", grants={})


def test_a_local_manager_cannot_take_over_an_administrators_account(brand):
    brand.person("chief", "总管", "east", "root")
    before = brand.account("chief").password
    for deed in (organisation.reset_person_password, organisation.open_person_account):
        more = {"username": "y"} if deed is organisation.open_person_account else {}
        with pytest.raises(MoreThanOwn):
            deed(actor=brand.actor("lin"), person_id=brand.persons["chief"], **more)
    with pytest.raises(MoreThanOwn):
        organisation.appoint_deputy(
            actor=brand.actor("lin"),
            principal_id=brand.persons["chief"],
            deputy_id=brand.persons["lin"],
            from_date=clock.today(),
            until_date=clock.today(),
        )
    assert brand.account("chief").password == before
    assert not Deputy.objects.exists()


def test_the_forms_of_a_person_change_what_she_holds(client, brand):
    client.force_login(brand.account("lin"))
    tie = brand.persons["tie"]
    here = reverse("person", args=[tie])
    change = {"name": "铁军", "employee_no": "tie", "unit": brand.units["east"].id, "phone": "", "languages": ["en"]}
    assert client.post(f"{here}facts/", change)["Location"] == here
    assert Person.objects.get(pk=tie).unit_path == "hq.east"
    assert client.post(f"{here}skills/", {"skill": "gas", "level": "0"}).status_code == 302
    until = clock.today() + timedelta(days=400)
    renewed = {"kind": "GAS", "valid_from": clock.today().isoformat(), "valid_until": until.isoformat()}
    assert client.post(f"{here}qualifications/", renewed).status_code == 302
    assert Qualification.objects.get(person_id=tie, ended_at=None).valid_until == until
    client.post(f"{here}qualifications/GAS/suspension/", {"reason": "年检未过"})
    assert "已暂停" in client.get(here).content.decode()
    days = {"from_date": clock.today().isoformat(), "until_date": clock.today().isoformat()}
    assert client.post(f"{here}deputies/", days | {"deputy": brand.persons["lin"]}).status_code == 302
    assert client.post(f"{here}deputies/{Deputy.objects.get().pk}/end/").status_code == 302
    assert not Deputy.objects.exists()
    wrong = client.post(f"{here}qualifications/", renewed | {"valid_until": "2020-01-01"})
    assert wrong.status_code == 422


def test_who_leaves_cannot_sign_in_any_more(client, brand):
    brand.person("xu", "许嘉", "east", "plain")
    client.force_login(brand.account("lin"))
    client.post(reverse("person-leave", args=[brand.persons["xu"]]))
    assert not brand.account("xu").is_active
    assert len(events_of("person.left")) == 1


def test_a_unit_in_use_stays_open_and_an_empty_one_closes(client, brand):
    with pytest.raises(UnitIsInUse):
        organisation.set_unit_active(actor=SYSTEM, unit_id=brand.units["east"].id, active=False)
    client.force_login(brand.account("lin"))
    facts = {"name": "江宁门店", "kind": "STORE", "code": "jiangning", "regions": "320115"}
    made = client.post(f"{reverse('unit-open')}?parent={brand.units['east'].id}", facts)["Location"]
    unit = organisation.unit_by_code(code="jiangning")
    assert unit.path == "hq.east.jiangning"
    client.post(f"{made}state/")
    assert not organisation.unit_by_code(code="jiangning").active
    change = {"name": "新名", "regions": "3201x"}
    assert client.post(f"{made}facts/", change).status_code == 422
    assert client.post(f"{made}facts/", change | {"regions": "3201"}).status_code == 302


def test_a_role_is_changed_on_its_form(client, brand):
    client.force_login(brand.account("root"))
    role = Role.objects.get(code="plain")
    client.post(reverse("role", args=[role.pk]), {"name": "坐席", "people.view": "TREE", "notices.view": "OWN"})
    assert dict(role.grants.values_list("permission", "reach")) == {"people.view": "TREE", "notices.view": "OWN"}
    assert brand.actor("bai").grants_of("people.view")[0].reach is Reach.TREE
    client.force_login(brand.account("lin"))
    assert client.get(reverse("role", args=[role.pk])).status_code == 403


def test_a_certificate_that_ends_is_told_once_for_each_step(client, brand):
    assert organisation.announce_expiring(actor=SYSTEM) == 1
    assert organisation.announce_expiring(actor=SYSTEM) == 0
    deliver_events()
    shown = page(client, brand, "lin", "bell").content.decode()
    assert "铁军 的「燃气具安装维修证」还有 12 天到期" in shown
    assert "铁军" not in page(client, brand, "qiu", "bell").content.decode()
    with clock.standing_at(clock.now() + timedelta(days=10)):
        assert organisation.announce_expiring(actor=SYSTEM) == 1
    with clock.standing_at(clock.now() + timedelta(days=13)):
        assert organisation.announce_expiring(actor=SYSTEM) == 0


def test_the_calendar_page_shows_the_year_and_reads_a_notice(client, brand):
    client.force_login(brand.account("root"))
    assert "载入中国大陆日历" in client.get(reverse("calendars")).content.decode()
    client.post(reverse("calendars-standard"))
    year = reverse("calendar", args=["CN"])
    assert "暂定" in client.get(year, {"year": 2027}).content.decode()
    text = "一、元旦：1月1日（周五）至3日放假，共3天。\n二、春节：2月5日至11日放假调休，共7天。2月13日上班。"
    notice = {"year": 2027, "text": text}
    shown = client.post(reverse("calendar-notice", args=["CN"]), notice).content.decode()
    assert "2027 年读出 11 天" in shown and "暂定" in client.get(year, {"year": 2027}).content.decode()
    client.post(reverse("calendar-notice", args=["CN"]), notice | {"confirmed": "1"})
    assert "暂定" not in client.get(year, {"year": 2027}).content.decode()
    assert organisation.is_workday(calendar_code="CN", day=date(2027, 2, 13))
    client.post(reverse("calendar-day", args=["CN"]), {"day": "2027-03-01", "kind": "OFF", "name": "停电"})
    assert not organisation.is_workday(calendar_code="CN", day=date(2027, 3, 1))
    client.force_login(brand.account("lin"))
    assert client.get(reverse("calendar-day", args=["CN"])).status_code == 403


def test_the_first_administrator_is_made_once(client, db):
    assert client.get(reverse("account_login"))["Location"] == reverse("first")
    facts = {"brand": "江南热水器", "name": "任总", "username": "root", "password": "short"}
    assert client.post(reverse("first"), facts).status_code == 422
    assert not User.objects.exists() and not Person.objects.exists()
    assert client.post(reverse("first"), facts | {"password": PASSWORD})["Location"] == "/"
    assert client.get(reverse("persons")).status_code == 200
    actor = organisation.actor_of_user(user_id=User.objects.get().pk)
    assert actor.reaches_nation("roles.manage") and actor.reaches_nation("accounts.manage")
    assert client.get(reverse("first")).status_code == 404
    assert client.post(reverse("first"), facts | {"username": "two", "password": PASSWORD}).status_code == 404
    assert User.objects.count() == 1


def test_the_command_enters_a_person_with_an_account(brand):
    said = StringIO()
    call_command("create_user", "mo", "--person", "莫凡", "--unit", "nanjing", "--role", "plain", stdout=said)
    assert User.objects.get(username="mo").check_password(said.getvalue().strip())
    assert PersonRole.objects.get(person__employee_no="mo").role.code == "plain"
