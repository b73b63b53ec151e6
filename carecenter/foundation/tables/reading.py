"""Read a table that somebody else made: CSV in the usual encodings, or a spreadsheet."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from carecenter.foundation.plain.refusals import BadInput

MAX_COLUMNS = 200
MAX_CELL = 100_000
WATERMARK = "# CareCenter"
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_CONTROL = {code: None for code in range(32) if code not in {9, 10, 13}} | {127: None}


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row as it stands in the file; `number` is its line (CSV) or row (sheet), from 1."""

    number: int
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A header and its rows, all as text."""

    header: tuple[str, ...]
    rows: tuple[RawRow, ...]
    encoding: str


def read_table(data: bytes) -> Table:
    """Return the table of a file's bytes. Raises BadInput where it is no table that can be read.

    Rows without any value and watermark rows of our own exports are left out; cells hold no control characters.
    """
    if not data.strip():
        raise BadInput("file", "文件是空的。")
    if data.startswith(_SPREADSHEETS):
        return _table(_sheet_rows(data), "xlsx")
    text, encoding = decode(data)
    return _table(_csv_rows(text), encoding)


def decode(data: bytes) -> tuple[str, str]:
    """Return the text and its encoding: a byte order mark decides, else UTF-8, else GB 18030."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise BadInput("file", "文件的编码已损坏，请另存为 UTF-8 的 CSV 或 XLSX。") from error
    if b"\x00" in data:
        raise BadInput("file", "这不是表格文件，请上传 CSV 或 XLSX。")
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise BadInput("file", "文件的编码无法识别，请另存为 UTF-8 的 CSV 或 XLSX。")


def _csv_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(MAX_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    began = 1
    while True:
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BadInput("file", "第 %(line)s 行起无法读取，请检查引号。", line=began) from error
        yield began, values
        began = reader.line_num + 1


def _delimiter(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip() and not line.startswith(WATERMARK)), "")
    return max(",\t;|", key=lambda mark: (_outside_quotes(first, mark), mark == ","))


def _outside_quotes(line: str, mark: str) -> int:
    return sum(part.count(mark) for part in line.split('"')[::2])


def _sheet_rows(data: bytes) -> Iterator[tuple[int, list[str]]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names]
    except (CalamineError, OSError, ValueError) as error:
        raise BadInput("file", "这个表格打不开，可能已损坏或有密码。") from error
    filled = next((rows for rows in sheets if rows), [])
    for number, values in enumerate(filled, start=1):
        yield number, [text_of(value) for value in values]


def text_of(value: Any) -> str:
    """Write a cell of a sheet: whole numbers without '.0', days and instants in ISO form."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e18 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date | time | timedelta):
        return str(value)
    return str(value)


def _table(found: Iterator[tuple[int, list[str]]], encoding: str) -> Table:
    header: tuple[str, ...] = ()
    rows = []
    for number, values in found:
        cells = tuple(value.replace("\r\n", "\n").translate(_CONTROL).strip() for value in values)
        if not any(cells) or cells[0].startswith(WATERMARK):
            continue
        if not header:
            header = _header(cells)
        else:
            rows.append(RawRow(number, cells))
    if not header:
        raise BadInput("file", "文件里没有表头。")
    return Table(header, tuple(rows), encoding)


def _header(cells: Sequence[str]) -> tuple[str, ...]:
    while cells and not cells[-1]:
        cells = cells[:-1]
    if len(cells) > MAX_COLUMNS:
        raise BadInput("file", "列数超过 %(limit)s，请删去不用的列。", limit=MAX_COLUMNS)
    names: list[str] = []
    for place, cell in enumerate(cells, start=1):
        name = " ".join(cell.split())[:120] or f"#{place}"
        names.append(name if name not in names else f"{name} #{place}")
    return tuple(names)
