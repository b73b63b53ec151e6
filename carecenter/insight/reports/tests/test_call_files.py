"""Dirty call logs: stored as they come, understood once, counted exactly."""

import io
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from python_calamine import CalamineWorkbook

from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.testing import at_most_queries
from carecenter.insight.reports.models import CallFile, ContactRecord
from carecenter.insight.reports.public import Asked, import_call_file, sums
from carecenter.insight.reports.rules.call_files import Contact, NoContact, read_row
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind

SYSTEM = system_actor()
ZONE = ZoneInfo("Asia/Shanghai")
NAMES = [
    "vru+line",
    "call_id",
    "customer_id",
    "priority",
    "type",
    "date",
    "vru_entry",
    "vru_exit",
    "vru_time",
    "q_start",
    "q_exit",
    "q_time",
    "outcome",
    "ser_start",
    "ser_exit",
    "ser_time",
    "server",
]


def row(**values):
    usual = {
        "vru+line": "AA0101", "call_id": "1", "type": "PS", "date": "990101", "vru_entry": "9:00:00",
        "vru_exit": "9:00:06", "q_start": "0:00:00", "q_exit": "0:00:00", "outcome": "AGENT",
        "ser_start": "0:00:00", "ser_exit": "0:00:00", "server": "ANAT",
    }  # fmt: skip
    return usual | values


def read(**values):
    return read_row(row(**values), ZONE)


def test_an_answer_written_two_seconds_before_the_end_of_the_wait_keeps_both_durations():
    found = read(q_start="9:04:10", q_exit="9:04:56", ser_start="9:04:54", ser_exit="9:06:37")
    assert (found.wait_seconds, found.talk_seconds, found.outcome) == (46, 103, "ANSWERED")


def test_a_wait_past_midnight_ends_on_the_next_day():
    found = read(
        vru_entry="23:59:23", vru_exit="23:59:23", q_start="23:59:28", q_exit="0:00:03", ser_start="0:00:03",
        ser_exit="0:00:55",
    )  # fmt: skip
    assert (found.wait_seconds, found.talk_seconds, found.ended_at.day) == (35, 52, 2)


def test_what_never_reached_a_person_is_no_contact():
    assert read(outcome="PHANTOM") == NoContact("PHANTOM")
    assert read(outcome="HANG") == NoContact("IN_IVR")
    assert read(outcome="???") == NoContact("UNREADABLE", "outcome")
    assert read(date="99-1-1") == NoContact("UNREADABLE", "date")
    assert read(q_start="soon") == NoContact("UNREADABLE", "q_start")
    assert isinstance(read(outcome="AGENT"), Contact)


def test_a_start_of_zero_by_day_means_that_nobody_wrote_it():
    assert read(q_start="0:00:00", q_exit="9:01:00", outcome="HANG").wait_seconds == 54


def file_of(*rows):
    lines = ["\t".join(NAMES), *("\t".join(r.get(name, "") for name in NAMES) for r in rows)]
    return "\r\n".join(lines).encode()


@pytest.fixture
def hq(db):
    return organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)


def test_a_file_is_understood_once_and_counted_by_interval(hq):
    served = {"q_start": "9:00:06", "q_exit": "9:00:16", "ser_start": "9:00:16", "ser_exit": "9:02:16"}
    content = file_of(
        row(**served),
        row(call_id="2", outcome="HANG", q_start="9:29:58", q_exit="9:30:28", vru_entry="9:29:50"),
        row(call_id="3", outcome="PHANTOM"),
        row(call_id="4", outcome="HANG", q_start="9:30:00", q_exit="9:30:04"),
        row(call_id="5", date="oops"),
    )
    for _ in range(2):
        done = import_call_file(actor=SYSTEM, name="a.txt", content=content, unit_code="hq")
        assert done.verdicts == {"CONTACT": 3, "PHANTOM": 1, "UNREADABLE": 1}
    assert (CallFile.objects.count(), ContactRecord.objects.count()) == (1, 3)
    asked = Asked(date(1999, 1, 1), date(1999, 1, 1))
    with at_most_queries(1):
        found = list(sums(actor=SYSTEM, asked=asked).values())
    assert [(s.offered, s.answered, s.abandoned, s.short) for s in found] == [(2, 1, 1, 0), (1, 0, 1, 1)]
    assert (found[0].answered_wait, found[0].abandoned_wait, found[0].talk) == (10, 30, 120)


def test_a_file_without_the_columns_keeps_nothing(hq):
    with pytest.raises(BadInput, match="file"):
        import_call_file(actor=SYSTEM, name="a.txt", content=b"a,b\n1,2\n", unit_code="hq")
    assert CallFile.objects.count() == 0


def test_the_report_shows_sums_opens_rows_and_refuses_strangers(hq, client):
    from django.contrib.auth import get_user_model

    from carecenter.foundation.plain.actors import Reach
    from carecenter.reference.accounts.public import open_account

    served = {"q_start": "9:00:06", "q_exit": "9:00:16", "ser_start": "9:00:16", "ser_exit": "9:02:16"}
    import_call_file(actor=SYSTEM, name="a.txt", content=file_of(row(**served)), unit_code="hq")
    address = "/reports/contacts/?from=1999-01-01&until=1999-01-01"
    assert client.get(address).status_code == 302
    organisation.define_role(actor=SYSTEM, code="r", name="r", grants={"reports.view": Reach.TREE})
    user = open_account(actor=SYSTEM, username="mo", password="Right-horse-9")
    person = organisation.enter_person(actor=SYSTEM, name="莫", employee_no="1", unit_id=hq.id, user_id=user)
    organisation.give_role(actor=SYSTEM, person_id=person, role_code="r")
    client.force_login(get_user_model().objects.get(username="mo"))
    for by in ("interval", "day", "queue", "centre", "agent"):
        with at_most_queries(12):
            page = client.get(f"{address}&by={by}").content.decode()
        assert "100.0%" in page
    assert "ANAT" in client.get(f"/reports/contacts/rows/{address[18:]}").content.decode()
    lines = b"".join(client.get(f"{address}&format=csv").streaming_content).decode("utf-8-sig").splitlines()
    assert lines[1].startswith("半小时,进线量,接通") and lines[3].startswith("合计,1,1,0,0,1.0")
    content = b"".join(client.get(f"{address}&format=xlsx").streaming_content)
    book = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    assert book[1][:2] == ["半小时", "进线量"] and book[3][:6] == ["合计", 1, 1, 0, 0, 1]
    assert "100.0%" not in client.get(f"{address}&channel=CALLBACK").content.decode()
    assert client.get("/reports/contacts/?from=oops").status_code == 422
