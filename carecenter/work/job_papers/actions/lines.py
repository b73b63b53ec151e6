"""Lines of a spreadsheet that a provider sent back: taken on, refused, given to a technician, booked."""

import re
from datetime import date, datetime, time

from django.utils.translation import gettext_lazy as _

from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.numbers import id_of
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.tables.importers import Field, Row, register_importer
from carecenter.foundation.tables.trial import tried
from carecenter.reference.organisation import public as organisation
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.public import REJECT_REASONS, STATE_WORDS
from carecenter.work.field_service.types import JobFacts
from carecenter.work.job_papers.access import ACCEPT
from carecenter.work.job_papers.errors import ChangedMeanwhile, NotFromHere
from carecenter.work.job_papers.queries.worksheet import mark_of

_SLOT = re.compile(r"^(\d{1,2})(?:[:：](\d{2}))?\s*[-–—~～至到]\s*(\d{1,2})(?:[:：](\d{2}))?$")
_MARK = re.compile(r"^[0-9A-F]{8}$")
_DEEDS = ("accept", "reject_reason", "technician_no", "visit_date", "slot")
FIELDS = (
    Field("number", _("单号"), required=True, example="J00000123", max_length=20),
    Field("mark", _("核对码"), required=True, example="3F9A01BC", max_length=20),
    Field("accept", _("接单（是/否）"), kind="yes_no", example="是", aliases=("接单",)),
    Field("reject_reason", _("拒单原因"), max_length=40),
    Field("technician_no", _("指派技师工号"), example="T001", aliases=("技师工号",), max_length=40),
    Field("visit_date", _("预约日期"), kind="date", example="2026-11-28"),
    Field("slot", _("预约时段"), example="08:00–10:00", max_length=40),
    Field("by_us", _("我方改约（是/否）"), kind="yes_no", aliases=("我方改约",)),
    Field("move_reason", _("改约原因"), max_length=60),
)


def register_worksheet() -> None:
    """Offer the import of a spreadsheet that was sent back."""
    register_importer(
        "jobs-worksheet",
        _("服务单办理表"),
        ACCEPT,
        fields=FIELDS,
        # The mark changes with the job: the same line of a later spreadsheet is another one.
        row_key=lambda row: "|".join([row["number"], row["mark"], *(str(row[name] or "") for name in _DEEDS)]),
        check=lambda actor, row: tried(lambda: take_line(actor=actor, row=row)),
        apply=lambda actor, row: take_line(actor=actor, row=row),
        help=_("先在服务商工作台导出，填好接单、技师、预约再传回来；没有填写的行原样跳过。"),
    )


@action("job_papers.take_line")
def take_line(*, actor: Actor, row: Row) -> str:
    """Do what one line asks for and return the job's number; a line with nothing filled in changes nothing.

    Raises NotThere for somebody else's job, NotFromHere, ChangedMeanwhile, BadInput, and what the deeds refuse.
    """
    job_id = id_of("J", row["number"].strip().upper())
    if job_id is None:
        raise BadInput("number", "单号「%(number)s」不对，应像 J00000123。", number=row["number"][:20])
    job = field_service.job_for(actor=actor, job_id=job_id, permission=ACCEPT)
    note(subject=("job", job.id), unit_path=job.unit_path)
    if all(row[name] in (None, "") for name in _DEEDS):
        return job.number
    _demand_as_exported(job, row["mark"].strip().upper())
    if row["accept"] is False:
        _refuse(actor, job, row)
        return job.number
    if row["reject_reason"]:
        raise BadInput("reject_reason", "填了拒单原因，「接单」一列请填 否。")
    if row["accept"]:
        field_service.accept_job(actor=actor, job_id=job.id)
    if row["technician_no"]:
        _assign(actor, job, row["technician_no"].strip())
    if row["visit_date"] or row["slot"]:
        _book(actor, job, row)
    return job.number


def _demand_as_exported(job: JobFacts, mark: str) -> None:
    if not _MARK.match(mark):
        raise NotFromHere(field="mark", mark=mark)
    if mark != mark_of(job):
        raise ChangedMeanwhile(field="mark", state=str(STATE_WORDS[job.state]))


def _refuse(actor: Actor, job: JobFacts, row: Row) -> None:
    if any(row[name] for name in ("technician_no", "visit_date", "slot")):
        raise BadInput("accept", "不接的单不能同时指派或预约。")
    said = row["reject_reason"].strip()
    codes = {str(word): code for code, word in REJECT_REASONS}
    if said not in codes:
        raise BadInput("reject_reason", "拒单原因请填：%(words)s。", words="、".join(codes))
    field_service.reject_job(actor=actor, job_id=job.id, reason=codes[said])


def _assign(actor: Actor, job: JobFacts, number: str) -> None:
    person = organisation.person_by_employee_no(employee_no=number)
    if person is None:
        raise BadInput("technician_no", "没有工号为「%(number)s」的技师。", number=number)
    if person.id != job.technician_id:
        field_service.assign_job(actor=actor, job_id=job.id, technician_id=person.id)


def _book(actor: Actor, job: JobFacts, row: Row) -> None:
    if not (row["visit_date"] and row["slot"]):
        missing = "slot" if row["visit_date"] else "visit_date"
        raise BadInput(missing, "预约日期和时段要一起填。")
    start, end = _window(row["visit_date"], row["slot"])
    if (start, end) == (job.window_start, job.window_end):
        return
    field_service.book_job(
        actor=actor,
        job_id=job.id,
        window_start=start,
        window_end=end,
        by_us=bool(row["by_us"]),
        reason=row["move_reason"],
        seen_start=job.window_start,
    )


def _window(day: date, text: str) -> tuple[datetime, datetime]:
    found = _SLOT.match(text.strip())
    hours = [int(part or 0) for part in found.groups()] if found else []
    if not hours or hours[0] > 23 or hours[2] > 23 or hours[1] > 59 or hours[3] > 59:
        raise BadInput("slot", "预约时段「%(text)s」请写成 08:00–10:00。", text=text[:20])
    start, end = (datetime.combine(day, time(hour, minute), clock.SHANGHAI) for hour, minute in (hours[:2], hours[2:]))
    return start, end
