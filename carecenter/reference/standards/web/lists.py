"""The list of standards."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import Action
from carecenter.design.lists import Column, Filters, ListPage, TextFilter
from carecenter.reference.standards.access import EDIT, VIEW
from carecenter.reference.standards.models import Standard, StandardVersion
from carecenter.reference.standards.types import VersionState
from carecenter.reference.standards.web.words import STATES

OVER = [VersionState.RETIRED.value, VersionState.RETIRING.value]


class Standards(ListPage):
    """All process standards by code."""

    title = _("服务标准")
    permission = VIEW
    order = ["code"]
    columns = [
        Column("name", _("标准"), sub="code", sort="name"),
        Column("number", _("版本")),
        Column("state", _("状态"), "pill"),
        Column("work", _("起草中")),
    ]
    filters = [TextFilter("q", _("查找"))]
    primary = Action(_("新标准"), reverse_lazy("standard_new"), "plus", permission=EDIT)
    empty_title = _("还没有服务标准")
    empty_text = _("装入配置包里的 processes.yaml，或从已有标准另起一版。")
    live_topic = ""

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the standards."""
        rows = Standard.objects.all()
        return rows.filter(name__icontains=filters["q"]) if filters["q"] else rows

    def _drawn(self, page: Any) -> Any:
        found = StandardVersion.objects.filter(standard_id__in=[s.pk for s in page.things]).exclude(state__in=OVER)
        self.versions: dict[int, dict[str, int]] = {}
        for standard_id, state, number in found.order_by("number").values_list("standard_id", "state", "number"):
            self.versions.setdefault(standard_id, {})[state] = number
        return super()._drawn(page)

    def to_row(self, thing: Standard) -> Mapping[str, object]:
        """Return one line."""
        versions = self.versions.get(thing.pk, {})
        active = versions.pop(VersionState.ACTIVE.value, None)
        coming = [(number, STATES[VersionState(state)].label) for state, number in versions.items()]
        state = STATES[VersionState.ACTIVE if active else VersionState.DRAFT]
        return {
            "name": thing.name,
            "code": thing.code,
            "number": f"v{active}" if active else "—",
            "state": state,
            "work": "、".join(f"v{number} {label}" for number, label in coming),
        }

    def row_url(self, thing: Standard) -> str:
        """Return the standard's page."""
        return reverse("standard", args=[thing.code])
