"""What a customer sees on a telephone and headquarters at the desk: drawn, silent, no wider than the window."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.conf import settings
from django.test import Client

from carecenter.assurance.rankings import public as rankings
from carecenter.assurance.settlement import public as settlement
from carecenter.assurance.settlement.testing import MONTH, settle_world, user
from carecenter.assurance.surveys.testing import SYSTEM, a_closed_job, a_link, answer, newest_answer
from carecenter.design.testing import browser_page, keep_screenshot, needs_browser, overflow, real_complaints
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach
from carecenter.reference.organisation import public as organisation
from carecenter.reference.providers.public import providers_by_id
from carecenter.work.field_service.testing import World, a_person, a_provider

pytestmark = [
    pytest.mark.journey,
    pytest.mark.django_db(transaction=True),
    needs_browser,
]
NOW = datetime.now(UTC)


def sign_in(page, live_server, client_user):
    client = Client()
    client.force_login(client_user)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])


def test_a_customer_answers_on_her_telephone(live_server):
    world = settle_world()
    signed_at = NOW - timedelta(hours=2)
    path = a_link(a_closed_job(world, at=signed_at), signed_at=signed_at)
    with browser_page("phone") as page:
        page.goto(f"{live_server.url}{path}")
        keep_screenshot(page, "survey-question")
        assert overflow(page) <= 0
        page.get_by_text("不满意", exact=True).click()
        page.get_by_label("迟到", exact=True).check()
        page.locator("textarea").fill("约好上午，下午才来，也没打电话说一声。")
        keep_screenshot(page, "survey-chosen")
        page.get_by_role("button", name="送出评价").click()
        page.get_by_text("谢谢，我们已收到您的评价").wait_for()
        keep_screenshot(page, "survey-thanks")
        page.goto(f"{live_server.url}/s/nobody-was-given-this/")
        keep_screenshot(page, "survey-unknown")
        assert real_complaints(page, "status of 404") == []
    assert newest_answer()[1:] == ("DISSATISFIED", ["LATE"])


def test_headquarters_reads_the_board_and_a_statement(live_server):
    world = settle_world()
    nation(world)
    fill(world)
    yesterday = clock.today() - timedelta(days=1)
    for day in (yesterday - timedelta(days=1), yesterday):
        rankings.run_ranking(actor=SYSTEM, day=day)
    statement_id = a_statement(world)
    with browser_page("desk") as page:
        sign_in(page, live_server, user(world, "lin"))
        for name, path in (
            ("ranking-cities", "/rankings/"),
            ("ranking-providers", "/rankings/?city=3201"),
            ("ranking-installers", f"/rankings/?city=3201&provider={world.provider_id}"),
            ("surveys", "/surveys/"),
            ("survey-answer", f"/surveys/{newest_answer()[0]}/"),
            ("statements", "/settlement/"),
            ("statement", f"/settlement/{statement_id}/"),
            ("statement-lines", f"/settlement/{statement_id}/lines/"),
            ("statement-dispute", f"/settlement/{statement_id}/dispute/"),
        ):
            page.goto(f"{live_server.url}{path}")
            page.wait_for_timeout(200)
            keep_screenshot(page, name)
            assert overflow(page) <= 0, name
        page.goto(f"{live_server.url}/rankings/?city=3201")
        page.locator("a[aria-label='为什么是这个名次']").first.click()
        page.get_by_text("重算一致").wait_for()
        keep_screenshot(page, "ranking-row")
        assert real_complaints(page) == []


def nation(world):
    names = "surveys.view surveys.manage rankings.view rankings.run settlement.view settlement.manage"
    organisation.define_role(actor=SYSTEM, code="hq", name="总部", grants=dict.fromkeys(names.split(), Reach.NATION))
    organisation.give_role(actor=SYSTEM, person_id=world.people["lin"], role_code="hq")


def fill(world):
    """Fill the last weeks with answers about three providers in two cities."""
    office = {code: organisation.unit_by_code(code=code) for code in ("nanjing", "suzhou")}
    places = [(world, "320106", 16, 4, 1)]
    for code, name, where, region, best, good, bad in (
        ("yuan", "南京源通家电安装服务有限公司（秦淮区第一服务站）", "nanjing", "320104", 12, 9, 2),
        ("shen", "沈氏服务", "suzhou", "320508", 14, 3, 0),
    ):
        provider_id = a_provider(office[where].id, code, name, regions=[region[:4]])
        facts = provider_facts(provider_id)
        person_id, _ = a_person(f"t{code}", "technician", facts.unit_id)
        made = World(office[where].path, provider_id, facts.unit_path, person_id, world.heater, {}, {}, {})
        places.append((made, region, best, good, bad))
    few = World(world.office_path, world.provider_id, world.provider_path, world.people["lu"], world.heater, {}, {}, {})
    places.append((few, "320106", 3, 0, 0))
    for place, region, best, good, bad in places:
        levels = ["VERY_SATISFIED"] * best + ["SATISFIED"] * good + ["DISSATISFIED"] * bad
        for i, level in enumerate(levels):
            answer(
                place, level, at=NOW - timedelta(days=1 + i % 5, minutes=i), region_code=region, device=f"{region}{i}"
            )


def provider_facts(provider_id):
    return providers_by_id(ids=[provider_id])[provider_id]


def a_statement(world):
    month = date(2026, 10, 1) if clock.today() > date(2026, 10, 31) else MONTH
    at = datetime(month.year, month.month, 12, 4, tzinfo=UTC)
    for i in range(8):
        more = {"late_minutes": 42, "on_time": False} if i == 2 else {}
        a_closed_job(world, at=at + timedelta(hours=i), distance_km=Decimal("31.5") if i % 3 == 0 else 0, **more)
    a_closed_job(world, at=at, type_code="WH-INSTALL-E", is_complete=False, missing=["photo:before"])
    statement_id = settlement.draw_up(actor=SYSTEM, provider_id=world.provider_id, month=month)
    settlement.issue_statement(actor=SYSTEM, statement_id=statement_id)
    return statement_id
