"""The list of jobs, and its export."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import Clock, State
from carecenter.design.filters import Filter, read_filters
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage, TextFilter, ToggleFilter
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.masking import mask_name
from carecenter.foundation.tables.exports import ExportColumn, stream_export
from carecenter.work.field_service.access import VIEW
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.queries.lists import job_rows, office_choices, provider_choices
from carecenter.work.field_service.queries.terms import type_names
from carecenter.work.field_service.queries.words import STATE_TONES, STATE_WORDS
from carecenter.work.field_service.types import JobState
from carecenter.work.field_service.web.guarding import page

EXPORTED = (
    ExportColumn("number", _("单号")),
    ExportColumn("type", _("服务类型")),
    ExportColumn("state", _("状态")),
    ExportColumn("customer", _("客户")),
    ExportColumn("provider", _("服务商")),
    ExportColumn("opened", _("开单")),
    ExportColumn("signed", _("签收")),
)


def filters_for(actor: Actor) -> tuple[Filter, ...]:
    """Return the filters with this actor's choices, each asked for once a request."""
    return (
        TextFilter("q", _("单号"), _("J00000123")),
        ChoiceFilter("state", _("状态"), choices=[(s.value, w) for s, w in STATE_WORDS.items()], multiple=True),
        ChoiceFilter("type", _("服务类型"), choices=list(type_names().items())),
        ChoiceFilter("office", _("办事处"), choices=office_choices(actor)),
        ChoiceFilter("provider", _("服务商"), choices=provider_choices(actor)),
        ToggleFilter("overdue", _("已超时")),
    )


def rows_of(actor: Actor, filters: Filters) -> Any:
    """Return the rows that the list and the export of this actor show."""
    return job_rows(
        actor=actor,
        text=filters["q"],
        states=filters["state"] or (),
        type_code=filters["type"],
        office_path=filters["office"],
        provider_id=filters["provider"],
        overdue_at=clock.now() if filters["overdue"] else None,
    )


class Jobs(ListPage):
    """Jobs in reach, newest first."""

    title = _("服务单")
    permission = VIEW
    order = ("-id",)
    columns = (
        Column("number", _("单号"), sub="type"),
        Column("state", _("状态"), "pill"),
        Column("clock", _("剩余"), "clock"),
        Column("customer", _("客户")),
        Column("provider", _("服务商"), sub="technician"),
        Column("window", _("预约时段"), "time"),
        Column("opened", _("开单"), "time"),
    )
    export_url_name = "jobs_export"
    empty_title = _("没有符合条件的服务单")
    empty_text = _("登记销售或在客户页开单后，服务单会出现在这里。")

    def prepare(self, actor: Any, **kwargs: Any) -> None:
        """Listen to the jobs of one's own unit."""
        self.live_topic = f"job@{actor.unit_path}"
        self.filters, self.names = filters_for(actor), type_names()

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the rows in reach."""
        return rows_of(actor, filters)

    def to_row(self, thing: Job) -> Mapping[str, object]:
        """Return one row, the customer masked."""
        state = JobState(thing.state)
        return {
            "number": thing.number,
            "type": self.names.get(thing.type_code, thing.type_code),
            "state": State(STATE_WORDS[state], STATE_TONES[state]),
            "clock": Clock(_("时限"), thing.due_at, thing.state_since) if thing.due_at else None,
            "customer": mask_name(thing.customer.name),
            "provider": thing.provider.name if thing.provider else "",
            "technician": thing.technician.name if thing.technician else "",
            "window": thing.window_start,
            "opened": thing.opened_at,
        }

    def row_url(self, thing: Job) -> str:
        """Open the job."""
        return reverse("job", args=[thing.pk])


@page(VIEW)
def export_jobs(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Stream the list as a file."""
    filters = read_filters(filters_for(actor), request.GET, actor)
    rows = rows_of(actor, filters).order_by("-id")
    format_ = request.GET.get("format", "csv")
    return stream_export(actor=actor, rows=_lines(rows), columns=EXPORTED, name="jobs", format=format_, permission=VIEW)


def _lines(rows: Any) -> Iterator[dict[str, Any]]:
    names = type_names()
    for job in rows.iterator(chunk_size=1000):
        yield {
            "number": job.number,
            "type": names.get(job.type_code, job.type_code),
            "state": str(STATE_WORDS[JobState(job.state)]),
            "customer": mask_name(job.customer.name),
            "provider": job.provider.name if job.provider else "",
            "opened": job.opened_at,
            "signed": job.signed_at,
        }
