"""The list of equipment."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage, TextFilter, ToggleFilter
from carecenter.foundation import clock
from carecenter.foundation.plain.numbers import number
from carecenter.reference.catalogue.public import lines
from carecenter.reference.equipment.access import VIEW
from carecenter.reference.equipment.queries.page import equipment_rows
from carecenter.reference.equipment.queries.words import STATUS_CHOICES, STATUSES
from carecenter.reference.equipment.types import EquipmentStatus

DUE_DAYS = 30


def line_choices(actor: Any) -> list[tuple[str, str]]:
    """Return the product lines."""
    return [(line.code, line.name) for line in lines()]


class EquipmentList(ListPage):
    """Equipment in reach, newest first."""

    title = _("设备")
    permission = VIEW
    order = ("-id",)
    filters = (
        TextFilter("q", _("序列号"), _("整机编码、后几位或设备号")),
        ChoiceFilter("status", _("状态"), choices=STATUS_CHOICES, multiple=True),
        ChoiceFilter("line", _("产品线"), choices=line_choices),
        ToggleFilter("due", _("30 天内到期保养")),
        ToggleFilter("unknown", _("序列号未知")),
    )
    columns = (
        Column("model", _("设备"), sub="number"),
        Column("serial", _("序列号"), "code"),
        Column("customer", _("客户"), "code"),
        Column("status", _("状态"), "pill"),
        Column("installed", _("安装"), "time", sort="installed_at"),
        Column("due", _("下次保养"), "time", sort="maintenance_due"),
    )
    empty_title = _("没有符合条件的设备")
    empty_text = _("登记销售后，设备会出现在这里。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return what the actor may see, narrowed."""
        wanted: dict[str, Any] = {}
        if filters["status"]:
            wanted["status__in"] = filters["status"]
        if filters["line"]:
            wanted["model__line__code"] = filters["line"]
        if filters["due"]:
            wanted["maintenance_due__lte"] = clock.today() + timedelta(days=DUE_DAYS)
        if filters["unknown"]:
            wanted["serial__isnull"] = True
        return equipment_rows(actor=actor, text=filters["q"], **wanted)

    def to_row(self, thing: Any) -> Mapping[str, object]:
        """Return the values of one row; no name, phone or address."""
        return {
            "model": thing.model.name,
            "number": thing.number,
            "serial": thing.serial,
            "customer": number("C", thing.customer_id),
            "status": STATUSES[EquipmentStatus(thing.status)],
            "installed": thing.installed_at.date() if thing.installed_at else None,
            "due": thing.maintenance_due,
        }

    def row_url(self, thing: Any) -> str:
        """Return the page of one piece."""
        return reverse("equipment", args=[thing.pk])
