"""The list of customers, and its export."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from carecenter.design.details import Action
from carecenter.design.filters import read_filters
from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage, TextFilter, ToggleFilter
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.access import EDIT, EXPORT, VIEW
from carecenter.reference.customers.actions.revealing import log_export
from carecenter.reference.customers.models import Customer
from carecenter.reference.customers.queries.lists import customer_rows, place_of
from carecenter.reference.customers.queries.words import STAGE_CHOICES, STAGES
from carecenter.reference.customers.rules.masking import mask_address, mask_name, mask_phone
from carecenter.reference.customers.types import Stage

FILTERS = (
    TextFilter("q", _("查找"), _("电话、姓名、地址、单号")),
    ChoiceFilter("stage", _("阶段"), choices=STAGE_CHOICES, multiple=True),
    ToggleFilter("incomplete", _("资料待补")),
    ToggleFilter("stopped", _("勿扰")),
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rows_of(actor: Actor, filters: Filters, permission: str = VIEW) -> Any:
    """Return the rows that a list or export of this actor shows."""
    return customer_rows(
        actor=actor,
        permission=permission,
        text=filters["q"],
        stages=filters["stage"] or (),
        incomplete=filters["incomplete"],
        stopped=filters["stopped"],
    )


class Customers(ListPage):
    """Customers in reach, masked, newest first."""

    title = _("客户")
    permission = VIEW
    order = ("-id",)
    columns = (
        Column("name", _("客户"), "person", sub="number"),
        Column("phone", _("电话"), "phone"),
        Column("place", _("地址")),
        Column("stage", _("阶段"), "pill"),
        Column("quality", _("资料完整度"), "number", sortable=True),
        Column("created", _("登记时间"), "time"),
    )
    filters = FILTERS
    primary = Action(_("登记客户"), "/customers/new/", "user-plus", permission=EDIT)
    export_url_name = "customers_export"
    empty_title = _("没有符合条件的客户")
    empty_text = _("换一个条件，或直接登记一位客户。")
    empty_action = Action(_("登记客户"), "/customers/new/", permission=EDIT)

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the rows in reach."""
        return rows_of(actor, filters)

    def to_row(self, thing: Any) -> Mapping[str, object]:
        """Return one masked row."""
        return {
            "name": mask_name(thing.name),
            "number": thing.number,
            "phone": mask_phone(thing.main_phone or ""),
            "place": mask_address(place_of(thing)),
            "stage": STAGES[Stage(thing.stage)],
            "quality": thing.quality,
            "created": thing.created_at,
        }

    def row_url(self, thing: Any) -> str:
        """Open the card."""
        return reverse("customer", args=[thing.pk])


@require_GET
def export_customers(request: HttpRequest) -> HttpResponseBase:
    """Stream the masked list as CSV with a watermark line; logged."""
    if (answer := refused(request, EXPORT)) is not None:
        return answer
    actor = actor_of(request)
    filters = read_filters(FILTERS, request.GET, actor)
    # What was searched for may be a name or a number: the log says only which filters were set.
    log_export(actor=actor, filters=",".join(sorted(key for key, value in filters.items() if value)))
    rows = rows_of(actor, filters, EXPORT).order_by("-id")
    response = StreamingHttpResponse(_lines(actor, rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="customers.csv"'
    return response


def _lines(actor: Actor, rows: Any) -> Iterator[str]:
    when = timezone.localtime().strftime("%Y-%m-%d %H:%M")
    mark = _t("导出人 %(name)s（%(id)s），%(when)s，仅供内部使用") % {
        "name": actor.name,
        "id": actor.person_id,
        "when": when,
    }
    yield "\ufeff" + _csv([mark])
    yield _csv([_t("客户编号"), _t("姓名"), _t("电话"), _t("地址"), _t("阶段"), _t("资料完整度")])
    customer: Customer
    for customer in rows.iterator(chunk_size=1000):
        yield _csv(
            [
                customer.number,
                mask_name(customer.name),
                mask_phone(customer.main_phone or ""),  # type: ignore[attr-defined]
                mask_address(place_of(customer)),
                str(STAGES[Stage(customer.stage)].label),
                str(customer.quality),
            ]
        )


def _csv(cells: list[str]) -> str:
    line = io.StringIO()
    # A spreadsheet must not take a customer's name for a formula.
    csv.writer(line).writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in cells])
    return line.getvalue()
