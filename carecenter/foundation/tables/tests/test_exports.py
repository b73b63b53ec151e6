"""An export is permitted, harmless, watermarked and audited."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from carecenter.foundation import clock
from carecenter.foundation.models import AuditLine
from carecenter.foundation.plain.actors import Reach
from carecenter.foundation.plain.refusals import BadInput, NotPermitted
from carecenter.foundation.tables.exports import ExportColumn, harmless, stream_export
from carecenter.foundation.tables.reading import read_table
from carecenter.foundation.testing import person_actor

pytestmark = pytest.mark.django_db
COLUMNS = [ExportColumn("name", "姓名"), ExportColumn("amount", "金额")]
ROWS = [{"name": '=HYPERLINK("http://evil")', "amount": Decimal("-12.50")}, {"name": "陈女士", "amount": 3}]
LIN = person_actor(7, "hq", Reach.TREE, "sales.export")


def body(format, rows=ROWS):
    response = stream_export(
        actor=LIN, rows=iter(rows), columns=COLUMNS, name="销售单", format=format, permission="sales.export"
    )
    return b"".join(response.streaming_content)


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_the_file_is_harmless_and_reads_back_without_its_watermark(format):
    table = read_table(body(format))
    assert table.header == ("姓名", "金额")
    assert float(table.rows[0].values[1]) == -12.5
    assert table.rows[0].values[0] == '\'=HYPERLINK("http://evil")'
    assert [row.values[0] for row in table.rows[1:]] == ["陈女士"]


def test_who_when_and_how_many_stand_in_the_file_and_in_the_audit():
    with clock.standing_at(datetime(2026, 11, 22, 6, 0, tzinfo=UTC)):
        lines = body("csv").decode("utf-8-sig").splitlines()
    assert lines[0].startswith("# CareCenter 导出: 测试 · #7 · 2026-11-22 14:00:00")
    assert lines[-1] == f"{lines[0]} · 2"
    audit = AuditLine.objects.get(action="tables.end_export")
    assert (audit.actor_id, audit.facts) == (7, {"name": "销售单", "rows": 2, "complete": True})


def test_an_export_that_breaks_off_is_in_the_audit_as_incomplete():
    response = stream_export(
        actor=LIN, rows=iter(ROWS), columns=COLUMNS, name="x", format="csv", permission="sales.export"
    )
    chunks = iter(response.streaming_content)
    for _ in range(3):
        next(chunks)
    response._iterator.close()
    assert AuditLine.objects.get(action="tables.end_export").facts == {"name": "x", "rows": 1, "complete": False}


def test_an_export_without_permission_writes_nothing():
    with pytest.raises(NotPermitted):
        stream_export(actor=LIN, rows=[], columns=COLUMNS, name="x", format="csv", permission="audit.view")
    with pytest.raises(BadInput):
        stream_export(actor=LIN, rows=[], columns=COLUMNS, name="x", format="pdf", permission="sales.export")
    assert not AuditLine.objects.filter(action__startswith="tables.").exists()


@pytest.mark.parametrize("text", ["=1+1", "+86", "-2", "@SUM", "\t=1", "\r=1", "  =1", "＝1"])
def test_text_that_could_be_a_formula_gets_an_apostrophe(text):
    assert harmless(text) == f"'{text}"


def test_numbers_stay_numbers():
    assert [harmless(v) for v in (-1, Decimal("-0.5"), 2.5, None)] == [-1, Decimal("-0.5"), 2.5, ""]
