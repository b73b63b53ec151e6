"""Lists of statements and of a statement's lines."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from carecenter.assurance.settlement.access import MANAGE, VIEW, statement_to_see, visible_statements
from carecenter.assurance.settlement.models import Line, Statement
from carecenter.assurance.settlement.queries.statements import lines_of
from carecenter.assurance.settlement.web.words import CODES, KINDS, STATES, facts_in_words, state_of
from carecenter.design.lists import Action, ChoiceFilter, Column, Filters, ListPage
from carecenter.design.navigation import address_of
from carecenter.foundation.plain.numbers import number
from carecenter.foundation.plain.periods import last_of_month
from carecenter.reference.catalogue.public import job_types


class StatementsPage(ListPage):
    """结算单: a provider sees its own, headquarters all."""

    title = _("结算单")
    permission = VIEW
    order = ("-month", "-id")
    live_topic = ""
    empty_title = _("还没有结算单")
    empty_text = _("每月初生成上个月的结算单：每一行都能打开它的服务单或评价。")
    columns = (
        Column("number", _("编号")),
        Column("provider", _("服务商")),
        Column("month", _("月份")),
        Column("state", _("状态"), "pill"),
        Column("grade", _("等级")),
        Column("total", _("合计"), "money", sort="total"),
        Column("issued_at", _("发出"), "time"),
    )
    filters = (
        ChoiceFilter("state", _("状态"), choices=[(key, word) for key, (word, _tone) in STATES.items()]),
        ChoiceFilter("month", _("月份"), choices=lambda actor: months(actor)),
    )
    primary = Action(_("结算一个月"), "/settlement/runs/", icon="calculator", permission=MANAGE)

    def rows(self, actor: Any, filters: Filters) -> QuerySet[Statement]:
        """Return the visible statements narrowed by the filters."""
        if not actor.may(MANAGE):
            self.primary = None  # type: ignore[misc, assignment]
        rows = visible_statements(actor).annotate(provider_name=F("provider__name"))
        if filters["state"]:
            rows = rows.filter(state=filters["state"])
        return rows.filter(month=filters["month"]) if filters["month"] else rows

    def to_row(self, thing: Any) -> Mapping[str, object]:
        """Return one statement."""
        return {
            "number": thing.number,
            "provider": thing.provider_name,
            "month": f"{thing.month:%Y-%m}",
            "state": state_of(thing.state),
            "grade": thing.grade,
            "total": thing.total,
            "issued_at": thing.issued_at,
        }

    def row_url(self, thing: Any) -> str:
        """Open the statement."""
        return reverse("statement", args=[thing.pk])


def months(actor: Any) -> list[tuple[str, str]]:
    """Return the months the actor has statements of, newest first."""
    found = visible_statements(actor).order_by("-month").values_list("month", flat=True).distinct()[:24]
    return [(month.isoformat(), f"{month:%Y-%m}") for month in found]


class LinesPage(ListPage):
    """The lines of one statement; each opens its job or its answers."""

    title = _("结算明细")
    permission = VIEW
    template_name = "settlement/lines.html"
    order = ("id",)
    page_size = 100
    columns = (
        Column("what", _("项目"), sub="why"),
        Column("evidence", _("凭据")),
        Column("technician", _("技师"), "person"),
        Column("quantity", _("数量"), "number"),
        Column("unit", _("单价"), "money"),
        Column("coefficient", _("系数")),
        Column("amount", _("金额"), "money", sort="amount"),
    )
    filters = (ChoiceFilter("kind", _("类别"), choices=list(KINDS.items())),)

    def rows(self, actor: Any, filters: Filters) -> QuerySet[Line]:
        """Return the statement's lines, perhaps of one kind."""
        self.statement = statement_to_see(actor, self.kwargs["statement_id"])
        self.types = {each.code: each.name for each in job_types()}
        return lines_of(statement=self.statement, kind=filters["kind"] or "")

    def to_row(self, thing: Any) -> Mapping[str, object]:
        """Return one line."""
        code = self.types.get(thing.item_code) or CODES.get(thing.item_code, thing.item_code)
        return {
            "what": f"{KINDS[thing.kind]} · {code}",
            "why": facts_in_words(thing.kind, thing.item_code, thing.facts),
            "evidence": self._evidence(thing),
            "technician": thing.technician_name or "",
            "quantity": thing.quantity,
            "unit": thing.unit_amount,
            "coefficient": str(thing.coefficient),
            "amount": thing.amount,
            "css": "line-minus" if thing.amount < 0 else "",
        }

    def _evidence(self, thing: Any) -> object:
        if thing.job_id:
            return number("J", thing.job_id)
        return _("违规认定") if thing.evidence_kind == "finding" else _("评价")

    def row_url(self, thing: Any) -> str:
        """Open what proves the line: the job, or the installer's answers of the month."""
        if thing.evidence_kind == "job":
            return address_of("job", thing.evidence_id)
        if thing.evidence_kind == "finding":
            return reverse("settlement_finding", args=[thing.evidence_id])
        if thing.evidence_kind == "installer":
            first, last = self.statement.month, last_of_month(self.statement.month)
            return reverse(
                "survey_counted",
                args=["installer", thing.evidence_id, first.isoformat(), last.isoformat(), "all"],
            )
        return reverse("statement", args=[self.statement.pk])

    def more_context(self, actor: Any, filters: Filters) -> Mapping[str, object]:
        """Return the statement for the head."""
        return {"statement": self.statement}
