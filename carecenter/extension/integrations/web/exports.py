"""What went out as a file."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from carecenter.design.lists import Column, DateRangeFilter, Filters, ListPage
from carecenter.extension.integrations.access import AUDIT
from carecenter.extension.integrations.queries.runs import export_lines
from carecenter.foundation.models import AuditLine
from carecenter.reference.organisation.public import persons_by_id


class Exports(ListPage):
    """Who exported what, when, and how many rows."""

    title = _("导出记录")
    permission = AUDIT
    columns = [
        Column("name", _("文件")),
        Column("rows", _("行数"), "number"),
        Column("complete", _("结果")),
        Column("who", _("导出人"), "person"),
        Column("at", _("时间"), "time", sort="at"),
        Column("request", _("请求号")),
    ]
    filters = [DateRangeFilter("at", _("时间"))]
    order = ["-at"]
    empty_title = _("还没有导出过文件")
    empty_text = _("任何列表的导出都记在这里：谁、何时、多少行。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the exports in the actor's reach."""
        found = export_lines(actor)
        first, last = filters["at"]
        found = found.filter(at__date__gte=first) if first else found
        return found.filter(at__date__lte=last) if last else found

    def _drawn(self, page: Any) -> Any:
        self.names = persons_by_id(ids=[line.actor_id for line in page.things if line.actor_id])
        return super()._drawn(page)

    def to_row(self, thing: AuditLine) -> Mapping[str, object]:
        """Return one line."""
        person = self.names.get(thing.actor_id or 0)
        return {
            "name": thing.facts.get("name", ""),
            "rows": thing.facts.get("rows"),
            "complete": _("完整") if thing.facts.get("complete") else _("中断"),
            "who": person.name if person else "",
            "at": thing.at,
            "request": thing.request_id,
        }
