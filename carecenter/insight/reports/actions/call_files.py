"""Import call logs: every line is stored as it came, then understood; doing it again changes nothing."""

import csv
import hashlib
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.insight.reports.access import demand_import
from carecenter.insight.reports.events import CallFileUnderstood
from carecenter.insight.reports.models import CallFile, CallFileRow, ContactRecord
from carecenter.insight.reports.rules.call_files import COLUMNS, Contact, read_row
from carecenter.insight.reports.types import SOURCE_FILE
from carecenter.reference.organisation.public import unit_by_code

BATCH = 4000
MOST_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file: lines by verdict (CONTACT, PHANTOM, IN_IVR, UNREADABLE)."""

    file_id: int
    verdicts: dict[str, int]


def import_call_file(
    *, actor: Actor, name: str, content: bytes, unit_code: str, zone: str = "Asia/Shanghai"
) -> Imported:
    """Store a tab- or comma-separated call log, then understand it, in two transactions.

    A run that was killed between or within goes on by calling again with the same bytes. Raises BadInput for a
    missing column, an unknown zone or unit; nothing is kept then.
    """
    file_id = store_call_file(actor=actor, name=name, content=content, unit_code=unit_code, zone=zone)
    return understand_call_file(actor=actor, file_id=file_id)


@action("reports.store_call_file")
def store_call_file(*, actor: Actor, name: str, content: bytes, unit_code: str, zone: str) -> int:
    """Keep the lines of a call log; the same bytes again answer the file that is there."""
    unit = unit_by_code(code=unit_code)
    if unit is None:
        raise BadInput("unit", "没有编码为「%(unit)s」的组织。", unit=unit_code)
    demand_import(actor, unit.path)
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise BadInput("zone", "请选择时区，例如 Asia/Shanghai。") from error
    if len(content) > MOST_BYTES:
        raise BadInput("file", "文件超过 200 MB，请按月拆分。")
    digest = hashlib.sha256(content).hexdigest()
    known = CallFile.objects.filter(sha256=digest).first()
    if known is not None:
        demand_import(actor, known.unit_path)
        return known.pk
    file = CallFile.objects.create(
        sha256=digest, name=name[:200], zone=zone, unit_path=unit.path, stored_at=clock.now()
    )
    lines = _lines(content)
    while batch := list(islice(lines, BATCH)):
        CallFileRow.objects.bulk_create([CallFileRow(file=file, line=line, values=row) for line, row in batch])
    note(subject=("call_file", file.pk), unit_path=unit.path)
    return file.pk


def _lines(content: bytes) -> Iterator[tuple[int, dict[str, str]]]:
    text = content.decode("utf-8-sig", errors="replace").replace("\x00", "")
    head = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text), delimiter="\t" if "\t" in head else ",")
    names = [name.strip().lower() for name in next(reader, [])]
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        raise BadInput("file", "缺少列：%(columns)s。", columns="、".join(missing))
    for values in reader:
        if values:
            yield reader.line_num, dict(zip(names, (value[:80] for value in values), strict=False))


@action("reports.understand_call_file")
def understand_call_file(*, actor: Actor, file_id: int) -> Imported:
    """Make contacts of the stored lines that speak of one; lines understood before keep their contact."""
    file = CallFile.objects.select_for_update().get(pk=file_id)
    demand_import(actor, file.unit_path)
    zone = ZoneInfo(file.zone)
    rows = CallFileRow.objects.filter(file=file, verdict="").order_by("line")
    while batch := list(rows[:BATCH]):
        contacts = []
        for row in batch:
            found = read_row(row.values, zone)
            if isinstance(found, Contact):
                row.verdict = "CONTACT"
                contacts.append(_record(file, row.values, found))
            else:
                row.verdict, row.field = found.reason, found.field
        ContactRecord.objects.bulk_create(contacts, ignore_conflicts=True)
        CallFileRow.objects.bulk_update(batch, ["verdict", "field"], batch_size=1000)
    verdicts = Counter(CallFileRow.objects.filter(file=file).values_list("verdict", flat=True))
    if file.understood_at is None:
        file.understood_at = clock.now()
        file.save(update_fields=["understood_at"])
        record(
            CallFileUnderstood(
                subject_id=file.pk,
                unit_path=file.unit_path,
                rows=sum(verdicts.values()),
                contacts=verdicts["CONTACT"],
                unreadable=verdicts["UNREADABLE"],
            )
        )
    return Imported(file.pk, dict(verdicts))


def _record(file: CallFile, row: dict[str, str], found: Contact) -> ContactRecord:
    facts = asdict(found)
    name = ":".join(row.get(column, "") for column in ("vru+line", "call_id", "date", "vru_entry"))
    return ContactRecord(
        source_key=f"file:{file.unit_path}:{name}"[-120:],
        source=SOURCE_FILE,
        queue_code=facts["queue"][:40],
        channel="CALL",
        unit_path=file.unit_path,
        agent_code=facts["agent"][:40],
        **{k: facts[k] for k in ("entered_at", "answered_at", "ended_at", "wait_seconds", "talk_seconds")},
    )
