"""The job sheet, and the spreadsheet of open jobs that comes back."""

from datetime import timedelta
from functools import partial

import pytest
from django.apps import apps
from django.urls import reverse

from carecenter.foundation import clock, printing
from carecenter.foundation.models import AuditLine
from carecenter.foundation.tables.reading import read_table
from carecenter.foundation.testing import at_most_queries
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import a_job, a_world, bring, sign_in
from carecenter.work.job_papers.actions.lines import FIELDS, _window, take_line
from carecenter.work.job_papers.errors import ChangedMeanwhile, NotFromHere
from carecenter.work.job_papers.queries.worksheet import mark_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return a_world()


@pytest.fixture
def as_(world, client):
    return partial(sign_in, world, client)


def facts(job_id):
    return field_service.jobs_by_id(ids=[job_id])[job_id]


def line(job_id, **filled):
    row = {field.name: None if field.kind != "text" else "" for field in FIELDS}
    return row | {"number": facts(job_id).number, "mark": mark_of(facts(job_id))} | filled


def test_the_sheet_is_a_pdf_with_the_contact_and_the_reading_is_written_down(world, as_, monkeypatch):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    answer = as_("gao").get(reverse("job_sheet", args=[job_id]))
    assert answer["Content-Type"] == "application/pdf" and answer.content.startswith(b"%PDF")
    assert AuditLine.objects.filter(action="jobs.read_contact", facts__purpose="PRINT").count() == 1
    monkeypatch.setattr(printing, "pdf_of", lambda html: None)
    page = as_("gao").get(reverse("job_sheet", args=[job_id])).content.decode()
    for said in (facts(job_id).number, "陈淑芬", "接地电阻", "≤ 4 Ω", "□ 合格", "铁师傅", "价格以当天价格表为准"):
        assert said in page
    with at_most_queries(45):
        as_("gao").get(reverse("job_sheet", args=[job_id]))


def test_the_signed_sheet_is_a_copy_with_the_hash_of_what_was_signed(world, as_, monkeypatch):
    job_id = a_job(world)
    bring(world, job_id, "SIGNED")
    monkeypatch.setattr(printing, "pdf_of", lambda html: None)
    page = as_("lin").get(reverse("job_sheet", args=[job_id])).content.decode()
    signed = apps.get_model("field_service", "JobSignature").objects.get(job_id=job_id)
    assert signed.sha256 in page and "data:image/png;base64," in page and "1.2 Ω" in page and "□ 合格" not in page


def test_another_office_and_strangers_get_no_paper(world, as_, client):
    job_id = a_job(world)
    assert client.get(reverse("job_sheet", args=[job_id])).status_code == 302
    assert client.get(reverse("jobs_worksheet")).status_code == 302
    bring(world, job_id, "DISPATCHED")
    assert as_("qiu").get(reverse("job_sheet", args=[job_id])).status_code == 404
    assert as_("tie").get(reverse("jobs_worksheet")).status_code == 403


def test_the_worksheet_holds_the_providers_open_jobs_with_their_marks(world, as_):
    jobs = [a_job(world, type_code=code, equipment_id=None) for code in ("WH-REPAIR", "WH-DELIV", "WH-INSTALL-E")]
    for job_id, state in zip(jobs, ("DISPATCHED", "BOOKED", "SIGNED"), strict=True):
        bring(world, job_id, state) if state != "SIGNED" else None
    answer = as_("gao").get(reverse("jobs_worksheet"))
    table = read_table(b"".join(answer.streaming_content))
    rows = {row.values[0]: dict(zip(table.header, row.values, strict=False)) for row in table.rows}
    assert set(rows) == {facts(jobs[0]).number, facts(jobs[1]).number}
    first = rows[facts(jobs[0]).number]
    assert (first["核对码"], first["状态"], first["客户"]) == (mark_of(facts(jobs[0])), "已派", "陈淑芬")
    read = AuditLine.objects.filter(action="jobs.contact_left", facts__purpose="WORKSHEET")
    assert sorted(read.values_list("subject_id", flat=True)) == sorted(jobs[:2])


def test_a_line_accepts_assigns_and_books_in_one_go(world):
    job_id = a_job(world)
    bring(world, job_id, "DISPATCHED")
    day = clock.today() + timedelta(days=1)
    filled = line(job_id, accept=True, technician_no=_number(world, "tie"), visit_date=day, slot="8:00-10:00")
    assert take_line(actor=world.actors["gao"], row=filled) == facts(job_id).number
    job = facts(job_id)
    start, end = _window(day, "08:00–10:00")
    assert (job.state, job.technician_id, job.window_start, job.window_end) == ("BOOKED", world.tie_id, start, end)
    with pytest.raises(ChangedMeanwhile):
        take_line(actor=world.actors["gao"], row=filled)


def test_a_line_without_a_true_mark_or_with_nothing_in_it_changes_nothing(world):
    job_id = a_job(world)
    bring(world, job_id, "DISPATCHED")
    take_line(actor=world.actors["gao"], row=line(job_id, mark="GONE"))
    with pytest.raises(NotFromHere):
        take_line(actor=world.actors["gao"], row=line(job_id, mark="GONE", accept=True))
    assert facts(job_id).state == "DISPATCHED"


def _number(world, name):
    return apps.get_model("organisation", "Person").objects.get(pk=world.people[name]).employee_no
