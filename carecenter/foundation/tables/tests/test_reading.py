"""Tables of other people are read as they are meant, or refused with a reason."""

import io
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from carecenter.foundation.clock import SHANGHAI
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.tables.cleaning import clean_row, guess_mapping
from carecenter.foundation.tables.importers import Field
from carecenter.foundation.tables.reading import RawRow, read_table

SHARED = next(
    (p / "shared/data" for p in Path(__file__).resolve().parents if (p / "shared/data").is_dir()), Path("/nowhere")
)
SPECTRUM = SHARED / "robustness/csv-spectrum"


@pytest.mark.shared_data
@pytest.mark.skipif(not SPECTRUM.is_dir(), reason="../shared/data is absent")
@pytest.mark.parametrize("file", sorted(SPECTRUM.glob("csvs/*.csv")), ids=lambda p: p.stem)
def test_csv_spectrum_is_read_as_its_json_says(file):
    wanted = json.loads((SPECTRUM / "json" / f"{file.stem}.json").read_bytes())
    table = read_table(file.read_bytes())
    found = [dict(zip(table.header, row.values, strict=True)) for row in table.rows]
    assert [{k: v.replace("\r\n", "\n").strip() for k, v in row.items()} for row in wanted] == found
    assert len(found) >= 1


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("姓名,电话\n陈,138\n".encode("gb18030"), "gb18030"),
        ("姓名,电话\n陈,138\n".encode("utf-8-sig"), "utf-8-sig"),
        ("姓名\t电话\n陈\t138\n".encode("utf-16"), "utf-16"),
        ("姓名;电话\n陈;138\n".encode(), "utf-8"),
    ],
)
def test_the_usual_encodings_and_separators_are_recognised(data, encoding):
    table = read_table(data)
    assert (table.header, table.rows, table.encoding) == (("姓名", "电话"), (RawRow(2, ("陈", "138")),), encoding)


def test_rows_keep_the_line_they_begin_on():
    table = read_table(b'a,b\r\n\r\n"x\r\ny",1\r\n2,3\r\n')
    assert [(row.number, row.values) for row in table.rows] == [(3, ("x\ny", "1")), (5, ("2", "3"))]


def test_numbers_and_days_of_a_sheet_become_text_without_a_tail():
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["电话", "日期", "金额"])
    sheet.write_number(1, 0, 13812345678)
    sheet.write_datetime(1, 1, datetime(2026, 11, 22), book.add_format({"num_format": "yyyy-mm-dd"}))  # noqa: DTZ001
    sheet.write_number(1, 2, 12.5)
    book.close()
    assert read_table(buffer.getvalue()).rows == (RawRow(2, ("13812345678", "2026-11-22", "12.5")),)


@pytest.mark.parametrize("data", [b"", b"  \n", b"\x89PNG\r\n\x1a\n\x00\x00", b"PK\x03\x04broken", b"\xff\xfea"])
def test_what_is_no_table_is_refused(data):
    with pytest.raises(BadInput) as refused:
        read_table(data)
    assert refused.value.field == "file"


def test_columns_are_guessed_by_name_then_alias_then_part():
    fields = [Field("phone", "手机", aliases=("联系手机",)), Field("name", "姓名"), Field("place", "地址")]
    header = ["收货人姓名", "联系手机", "收货地址", "备注"]
    assert guess_mapping(fields, header) == {"phone": "联系手机", "name": "收货人姓名", "place": "收货地址"}


FIELDS = [
    Field("name", "姓名", required=True, max_length=5),
    Field("count", "数量", kind="integer"),
    Field("price", "金额", kind="number"),
    Field("day", "日期", kind="date"),
    Field("at", "时间", kind="moment"),
    Field("ok", "同意", kind="yes_no"),
]
HEADER = ["姓名", "数量", "金额", "日期", "时间", "同意"]
MAPPING = {f.name: h for f, h in zip(FIELDS, HEADER, strict=True)}


def test_values_become_what_their_kind_says():
    raw = RawRow(2, ("陈", "3", "¥1,280.50", "2026/1/4", "05/01/2022 12:07:46 AM", "是"))
    values, problems = clean_row(FIELDS, MAPPING, HEADER, raw)
    assert problems == []
    assert values == {
        "name": "陈",
        "count": 3,
        "price": Decimal("1280.50"),
        "day": date(2026, 1, 4),
        "at": datetime(2022, 5, 1, 0, 7, 46, tzinfo=SHANGHAI),
        "ok": True,
    }
    assert values["at"].astimezone(UTC).hour == 16


def test_every_wrong_value_has_its_own_problem():
    raw = RawRow(2, ("陈陈陈陈陈陈", "3.5", "NaN", "昨天", "25:00", "也许", "多"))
    _, problems = clean_row(FIELDS, MAPPING, HEADER, raw)
    assert [p.field for p in problems] == ["", "name", "count", "price", "day", "at", "ok"]
    assert clean_row(FIELDS, MAPPING, HEADER, RawRow(3, ("", "1")))[1][0].field == "name"
