"""The spreadsheet of open jobs: what a provider reads, and the columns that it fills in and sends back."""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.tables.exports import ExportColumn
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.organisation import public as organisation
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.public import REJECT_REASONS, SLOT_HOURS, STATE_WORDS, type_names
from carecenter.work.field_service.types import JobFacts, JobState

STATES = (
    JobState.DISPATCHED,
    JobState.ACCEPTED,
    JobState.ASSIGNED,
    JobState.BOOKED,
    JobState.FAILED_VISIT,
    JobState.WAIT_PART,
)
SLOTS = tuple(f"{hour:02d}:00–{hour + 2:02d}:00" for hour in SLOT_HOURS)
YES_NO = (_("是"), _("否"))
COLUMNS = (
    ExportColumn("number", _("单号"), width=13),
    ExportColumn("mark", _("核对码"), width=11),
    ExportColumn("type", _("服务类型"), width=14),
    ExportColumn("state", _("状态"), width=9),
    ExportColumn("due", _("时限"), width=17),
    ExportColumn("customer", _("客户"), width=10),
    ExportColumn("phone", _("电话"), width=14),
    ExportColumn("address", _("地址"), width=40),
    ExportColumn("product", _("产品"), width=22),
    ExportColumn("technician", _("现在的技师"), width=12),
    ExportColumn("window", _("现在的预约"), width=22),
    ExportColumn("accept", _("接单（是/否）"), width=12, choices=YES_NO),
    ExportColumn("reject_reason", _("拒单原因"), width=14, choices=tuple(word for _code, word in REJECT_REASONS)),
    ExportColumn("technician_no", _("指派技师工号"), width=14),
    ExportColumn("visit_date", _("预约日期"), width=12),
    ExportColumn("slot", _("预约时段"), width=14, choices=SLOTS),
    ExportColumn("by_us", _("我方改约（是/否）"), width=14, choices=YES_NO),
    ExportColumn("move_reason", _("改约原因"), width=20),
)


def worksheet_rows(*, actor: Actor) -> Iterator[dict[str, Any]]:
    """Yield the open jobs that the actor may take on, the most urgent first; each contact read is written down."""
    jobs = field_service.jobs_to_take_on(actor=actor, states=STATES)
    contacts = field_service.read_contacts(actor=actor, job_ids=[job.id for job in jobs], purpose="WORKSHEET")
    people = organisation.persons_by_id(ids={job.technician_id for job in jobs if job.technician_id})
    models = catalogue.models_by_id(ids={job.model_id for job in jobs if job.model_id})
    types = type_names()
    for job in jobs:
        contact = contacts.get(job.id)
        person = people.get(job.technician_id or 0)
        model = models.get(job.model_id or 0)
        yield {
            "number": job.number,
            "mark": mark_of(job),
            "type": types.get(job.type_code, job.type_code),
            "state": str(STATE_WORDS[job.state]),
            "due": _moment(job.due_at),
            "customer": contact.name if contact else "",
            "phone": contact.phone if contact else "",
            "address": contact.address_text if contact else "",
            "product": model.name if model else "",
            "technician": f"{person.name} {person.employee_no}" if person else "",
            "window": f"{_moment(job.window_start)}–{_moment(job.window_end)[-5:]}" if job.window_start else "",
        }


def mark_of(job: JobFacts) -> str:
    """Return eight characters that change whenever the job moves, changes hands or is booked anew."""
    seen = (job.id, job.state.value, job.state_since, job.provider_id, job.technician_id, job.window_start)
    return hashlib.sha256(repr(seen).encode()).hexdigest()[:8].upper()


def _moment(at: datetime | None) -> str:
    return at.astimezone(clock.SHANGHAI).strftime("%Y-%m-%d %H:%M") if at else ""
