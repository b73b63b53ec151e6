"""Hand rows out as a file: streamed, harmless in a spreadsheet, with a watermark and an audit line."""

import csv
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import quote

from django.http import FileResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.tables.reading import WATERMARK

FORMATS = ("csv", "xlsx")
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """One column: the key of the row's mapping and its head; in a sheet its width in characters and what it offers."""

    key: str
    label: str | Promise
    width: int = 0
    choices: tuple[str | Promise, ...] = ()


def stream_export(
    *,
    actor: Actor,
    rows: Iterable[Mapping[str, Any]],
    columns: Sequence[ExportColumn],
    name: str,
    format: str,
    permission: str,
) -> HttpResponseBase:
    """Answer with the rows as a file. Raises NotPermitted without the permission, BadInput for another format.

    `rows` come from the module's own access query, so an export never holds more than the list it was made from.
    The audit has a line when the export begins and one with the number of rows when it ends.
    """
    demand(actor, permission)
    if format not in FORMATS:
        raise BadInput("format", "请选择 CSV 或 XLSX。")
    begin_export(actor=actor, name=name, format=format)
    mark = watermark(actor)
    heads = [str(column.label) for column in columns]
    counted = _Counted(actor, name, rows, [column.key for column in columns])
    if format == "csv":
        response: HttpResponseBase = StreamingHttpResponse(
            _csv(counted, heads, mark), content_type="text/csv; charset=utf-8"
        )
    else:
        response = FileResponse(_xlsx(counted, columns, mark), content_type=_XLSX)
    stamp = timezone.localtime(clock.now()).strftime("%Y%m%d-%H%M")
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(f'{name}-{stamp}.{format}')}"
    response["Cache-Control"] = "no-store"
    return response


_LAST_ROW = 1_048_575
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@action("tables.begin_export")
def begin_export(*, actor: Actor, name: str, format: str) -> None:
    """Write in the audit that an export was begun, so that one that was broken off is known too."""
    note(unit_path=actor.unit_path, name=name, format=format)


@action("tables.end_export")
def end_export(*, actor: Actor, name: str, rows: int, complete: bool) -> None:
    """Write in the audit how many rows went out."""
    note(unit_path=actor.unit_path, name=name, rows=rows, complete=complete)


def watermark(actor: Actor) -> str:
    """Return who took the file out, when, and in which request."""
    at = timezone.localtime(clock.now()).strftime("%Y-%m-%d %H:%M:%S")
    who = actor.name or actor.kind
    return f"{WATERMARK} {_('导出')}: {who} · #{actor.person_id or 0} · {at} · {actor.request_id or '-'}"


def harmless(value: Any) -> Any:
    """Return a value that no spreadsheet executes: text that could be a formula gets a leading apostrophe."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("是") if value else _("否")
    if isinstance(value, int | float | Decimal):
        return value
    if isinstance(value, datetime):
        return timezone.localtime(value).strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, date):
        return value.isoformat()
    text = str(value).replace("\x00", "")
    return f"'{text}" if text.startswith(_DANGEROUS) or text.lstrip().startswith(_DANGEROUS) else text


class _Counted:
    """The rows as lists of harmless values; writes the second audit line when the last one is out."""

    def __init__(self, actor: Actor, name: str, rows: Iterable[Mapping[str, Any]], keys: list[str]) -> None:
        self.actor, self.name, self.rows, self.keys = actor, name, rows, keys
        self.count = 0

    def __iter__(self) -> Iterator[list[Any]]:
        complete = False
        try:
            for row in self.rows:
                self.count += 1
                yield [harmless(row.get(key)) for key in self.keys]
            complete = True
        finally:
            end_export(actor=self.actor, name=self.name, rows=self.count, complete=complete)


class _Line:
    """A file that only remembers what was written last, for the csv writer."""

    text = ""

    def write(self, text: str) -> None:
        """Keep the line."""
        self.text = text


def _csv(rows: _Counted, heads: list[str], mark: str) -> Iterator[bytes]:
    line = _Line()
    writer = csv.writer(line)

    def written(values: list[Any]) -> bytes:
        writer.writerow(values)
        return line.text.encode()

    yield b"\xef\xbb\xbf" + written([mark])
    yield written(heads)
    for values in rows:
        yield written(values)
    yield written([f"{mark} · {rows.count}"])


def _xlsx(rows: _Counted, columns: Sequence[ExportColumn], mark: str) -> Any:
    import xlsxwriter

    file = tempfile.TemporaryFile()  # noqa: SIM115  closed by the response
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(file, options)
    sheet = book.add_worksheet()
    sheet.set_header(f"&L{mark.replace('&', '&&')}"[:250])
    sheet.write_string(0, 0, mark)
    sheet.write_row(1, 0, [str(column.label) for column in columns], book.add_format({"bold": True}))
    sheet.freeze_panes(2, 0)
    _shape(sheet, columns)
    at = 2
    for values in rows:
        for place, value in enumerate(values):
            if isinstance(value, int | float | Decimal):
                sheet.write_number(at, place, float(value))
            else:
                sheet.write_string(at, place, str(value)[:32000])
        at += 1
    sheet.write_string(at, 0, f"{mark} · {rows.count}")
    book.close()
    file.seek(0)
    return file


def _shape(sheet: Any, columns: Sequence[ExportColumn]) -> None:
    """Give columns their width, and cells that offer something a list to choose from; other text stays possible."""
    for place, column in enumerate(columns):
        if column.width:
            sheet.set_column(place, place, column.width)
        if column.choices:
            offered = [str(choice) for choice in column.choices]
            rule = {"validate": "list", "source": offered, "error_type": "information"}
            sheet.data_validation(2, place, _LAST_ROW, place, rule)
