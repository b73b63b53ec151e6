"""A provider sends its spreadsheet back with errors: the good lines are done, each other one says why."""

import re
from datetime import timedelta

import pytest
import xlsxwriter
from django.apps import apps
from django.test import Client
from procrastinate.contrib.django import app

from carecenter.design.testing import browser_page, keep_screenshot, needs_browser, overflow
from carecenter.foundation import clock
from carecenter.foundation.tables.reading import read_table
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import a_job, a_world, bring

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True), needs_browser]
STATES = ("DISPATCHED", "DISPATCHED", "BOOKED", "ASSIGNED", "ASSIGNED", "ACCEPTED", "ACCEPTED", "ACCEPTED", "ACCEPTED")


def sign_in(page, world, name, live_server):
    client = Client()
    client.force_login(apps.get_model("accounts", "User").objects.get(pk=world.users[name]))
    cookie = next(iter(client.cookies.values()))
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])


def facts(job_id):
    return field_service.jobs_by_id(ids=[job_id])[job_id]


def state_of(job_id):
    return facts(job_id).state.value


@pytest.fixture
def world():
    return a_world()


def test_a_spreadsheet_sent_back_with_errors(live_server, tmp_path, world):
    jobs = []
    for state in STATES:
        jobs.append(a_job(world, type_code="WH-REPAIR", equipment_id=None))
        bring(world, jobs[-1], state)
    foreign = a_job(world, type_code="WH-REPAIR", equipment_id=None)
    with browser_page("desk") as page:
        sign_in(page, world, "gao", live_server)
        page.goto(f"{live_server.url}/portal/")
        page.wait_for_selector("text=导出办理表")
        keep_screenshot(page, "worksheet-portal")
        with page.expect_download() as coming:
            page.click("text=导出办理表")
        field_service.assign_job(actor=world.actors["gao"], job_id=jobs[5], technician_id=world.tie_id)
        file = _filled_in(tmp_path, coming.value.path(), jobs, foreign, world)
        page.goto(f"{live_server.url}/imports/new/?kind=jobs-worksheet")
        page.locator("input[type=file]").set_input_files(file)
        page.locator("form.form button.button-primary").click()
        page.wait_for_url(re.compile(r"/imports/\d+/$"))
        page.locator("form.form button.button-primary").click()
        page.wait_for_selector("text=正在试运行")
        run = apps.get_model("integrations", "ImportRun").objects.get()
        before = [state_of(job) for job in jobs]
        app.tasks["integrations.work_run"](run_id=run.pk)
        assert [state_of(job) for job in jobs] == before  # a trial changes nothing
        page.reload()
        told = page.locator("table.rows tbody").inner_text()
        keep_screenshot(page, "worksheet-tried")
        assert overflow(page) <= 0
        for said in (
            "不能「接单」",
            "时段已过",
            "请写成 08:00–10:00",
            "导出以后这张服务单有变动，现在是「已指派」",
            "没有工号为「T-404」的技师",
            "找不到这条记录",
        ):
            assert said in told, said
        page.click("text=导入 3 行")
        page.wait_for_selector("text=正在导入")
        app.tasks["integrations.work_run"](run_id=run.pk)
        page.reload()
        keep_screenshot(page, "worksheet-done")
    assert [state_of(job) for job in jobs[:5]] == ["BOOKED", "NEW", "BOOKED", "ASSIGNED", "ASSIGNED"]
    assert [state_of(job) for job in jobs[5:]] == ["ASSIGNED", "ACCEPTED", "ACCEPTED", "ACCEPTED"]
    assert state_of(foreign) == "NEW" and facts(jobs[0]).technician_id == world.tie_id
    run.refresh_from_db()
    assert (run.applied, run.problems) == (3, 6)


def _filled_in(tmp_path, downloaded, jobs, foreign, world):
    """Fill the spreadsheet in as a provider would, some lines wrongly; return the new file."""
    table = read_table(downloaded.read_bytes())
    rows = {row.values[0]: dict(zip(table.header, row.values, strict=False)) for row in table.rows}
    day, number = clock.today() + timedelta(days=1), _number(world)
    good = {"预约日期": day.isoformat(), "预约时段": "08:00–10:00"}
    deeds = (
        {"接单（是/否）": "是", "指派技师工号": number, **good},
        {"接单（是/否）": "否", "拒单原因": "太远"},
        {"接单（是/否）": "是"},  # booked already
        {**good, "预约日期": (day - timedelta(days=3)).isoformat()},
        {**good, "预约时段": "上午"},
        {"指派技师工号": number},  # somebody was faster
        {"指派技师工号": "T-404"},
        {"单号": facts(foreign).number, "接单（是/否）": "是"},
        {},
    )
    file = tmp_path / "worksheet.xlsx"
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, table.header)
        for at, (job_id, deed) in enumerate(zip(jobs, deeds, strict=True), start=1):
            filled = rows[facts(job_id).number] | deed
            sheet.write_row(at, 0, [filled.get(name, "") for name in table.header])
    return file


def _number(world):
    return apps.get_model("organisation", "Person").objects.get(pk=world.tie_id).employee_no
