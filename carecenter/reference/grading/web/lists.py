"""Lists of grades and of restrictions."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage, ToggleFilter
from carecenter.reference.customers.public import masked_contacts
from carecenter.reference.grading.access import VIEW, visible_grades, visible_restrictions
from carecenter.reference.grading.models import CustomerGrade, Restriction
from carecenter.reference.grading.queries.grades import grades_of
from carecenter.reference.grading.queries.words import RESTRICTIONS, TIERS
from carecenter.reference.grading.types import GradeSource, RestrictionState, Tier

SOURCES = {
    GradeSource.NONE: _("未分级"),
    GradeSource.BATCH: _("按数据"),
    GradeSource.OVERRIDE: _("人工调整"),
    GradeSource.OPTED_OUT: _("不参与分级"),
}


class Grades(ListPage):
    """Graded customers, the best first."""

    title = _("客户等级")
    permission = VIEW
    order = ["-since", "id"]
    columns = [
        Column("customer", _("客户"), "person"),
        Column("tier", _("等级"), "pill"),
        Column("score", _("得分"), "number"),
        Column("source", _("来源")),
        Column("held", _("低于分数线"), "number"),
        Column("since", _("自"), "time"),
    ]
    filters = [
        ChoiceFilter("tier", _("等级"), choices=[(t.value, TIERS[t].label) for t in Tier]),
        ToggleFilter("below", _("可能下调")),
    ]
    empty_title = _("还没有分级")
    empty_text = _("每季度按购买与服务数据分级后，客户会出现在这里。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the grades in reach."""
        rows = visible_grades(actor).annotate(id=F("customer_id"))  # what the kit calls a row by
        if filters["tier"]:
            rows = rows.filter(tier=filters["tier"])
        return rows.filter(below_runs__gt=0) if filters["below"] else rows

    def _drawn(self, page: Any) -> Any:
        ids = [grade.customer_id for grade in page.things]
        self.contacts, self.grades = masked_contacts(ids=ids), grades_of(customer_ids=ids)
        return super()._drawn(page)

    def to_row(self, thing: CustomerGrade) -> Mapping[str, object]:
        """Return one line."""
        contact, grade = self.contacts.get(thing.customer_id), self.grades[thing.customer_id]
        return {
            "customer": contact.name if contact else "",
            "tier": TIERS[grade.tier],
            "score": grade.score,
            "source": SOURCES[grade.source],
            "held": grade.below_runs or None,
            "since": grade.since,
        }

    def row_url(self, thing: CustomerGrade) -> str:
        """Return the customer's page."""
        return reverse("customer", args=[thing.customer_id])


class Restrictions(ListPage):
    """Cases against bad faith, the newest first."""

    title = _("限制服务")
    permission = VIEW
    order = ["-id"]
    columns = [
        Column("customer", _("客户"), "person"),
        Column("state", _("状态"), "pill"),
        Column("proposed", _("提出"), "time"),
        Column("until", _("至"), "time"),
        Column("appealed", _("申诉"), "time"),
    ]
    filters = [ChoiceFilter("state", _("状态"), choices=[(s.value, RESTRICTIONS[s].label) for s in RestrictionState])]
    empty_title = _("没有限制服务的事项")
    empty_text = _("只对有三件以上书证的恶意行为提出；安全、保修、投诉和数据权利始终不受影响。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the cases in reach."""
        rows = visible_restrictions(actor)
        return rows.filter(state=filters["state"]) if filters["state"] else rows

    def _drawn(self, page: Any) -> Any:
        self.contacts = masked_contacts(ids=[row.customer_id for row in page.things])
        return super()._drawn(page)

    def to_row(self, thing: Restriction) -> Mapping[str, object]:
        """Return one line."""
        contact = self.contacts.get(thing.customer_id)
        return {
            "customer": contact.name if contact else "",
            "state": RESTRICTIONS[RestrictionState(thing.state)],
            "proposed": thing.proposed_at,
            "until": thing.until,
            "appealed": thing.appealed_at,
        }

    def row_url(self, thing: Restriction) -> str:
        """Return the case's page."""
        return reverse("restriction", args=[thing.pk])
