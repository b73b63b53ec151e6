"""The promises that run out next, in my reach."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import Fact
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage, ToggleFilter
from carecenter.design.navigation import address_of
from carecenter.reference.organisation.public import persons_by_id
from carecenter.work.service_levels.access import VIEW, visible_clocks
from carecenter.work.service_levels.models import Clock
from carecenter.work.service_levels.queries.due import counts_of
from carecenter.work.service_levels.queries.subjects import subject_of
from carecenter.work.service_levels.queries.words import METRICS, REASONS, STATES, metric_word
from carecenter.work.service_levels.types import LIVING, ClockState
from carecenter.work.service_levels.web.clock_facts import drawn_clock

STANDS = [("living", _("未完成")), *((s.value, STATES[s].label) for s in ClockState if s is not ClockState.NOT_STARTED)]


class Clocks(ListPage):
    """Promises, what runs out next first."""

    title = _("时限")
    permission = VIEW
    order = ["due_at", "id"]
    columns = [
        Column("subject", _("事项"), sub="kind"),
        Column("metric", _("承诺")),
        Column("due", _("剩余"), "clock", sort="due_at"),
        Column("state", _("状态"), "pill", sub="reason"),
        Column("owner", _("负责人"), "person"),
        Column("promised", _("对客承诺"), "time"),
    ]
    filters = [
        ChoiceFilter("state", _("状态"), choices=STANDS, default="living"),
        ChoiceFilter("metric", _("承诺"), choices=list(METRICS.items())),
        ToggleFilter("mine", _("我的")),
        ToggleFilter("late", _("已超时")),
    ]
    empty_title = _("没有正在计时的承诺")
    empty_text = _("投诉、工单和内部任务的时限会出现在这里，最先到期的在最上面。")
    live_topic = "clock"

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the promises in reach."""
        rows = visible_clocks(actor).filter(due_at__isnull=False)
        if filters["state"] == "living":
            rows = rows.filter(state__in=[state.value for state in LIVING])
        elif filters["state"]:
            rows = rows.filter(state=filters["state"])
        if filters["metric"]:
            rows = rows.filter(metric=filters["metric"])
        if filters["mine"]:
            rows = rows.filter(owner_id=actor.person_id)
        return rows.filter(breached_at__isnull=False) if filters["late"] else rows

    def _drawn(self, page: Any) -> Any:
        self.persons = persons_by_id(ids=[c.owner_id for c in page.things if c.owner_id])
        return super()._drawn(page)

    def to_row(self, thing: Clock) -> Mapping[str, object]:
        """Return one line."""
        subject, owner = subject_of(thing.subject_kind), self.persons.get(thing.owner_id or 0)
        return {
            "subject": subject.number(thing.subject_id) if subject else f"{thing.subject_kind} {thing.subject_id}",
            "kind": subject.label if subject else "",
            "metric": metric_word(thing.metric),
            "due": drawn_clock(thing),
            "state": STATES[ClockState(thing.state)],
            "reason": REASONS.get(thing.pause_reason, ""),
            "owner": owner.name if owner else "",
            "promised": thing.promised_at,
        }

    def row_url(self, thing: Clock) -> str:
        """Return the subject's page."""
        subject = subject_of(thing.subject_kind)
        return address_of(subject.url_name, thing.subject_id) if subject else reverse("clocks")

    def facts(self, actor: Any, filters: Filters) -> Sequence[Fact]:
        """Say how many are broken now."""
        late, soon = counts_of(actor)
        return [Fact(_("已超时"), late, "number"), Fact(_("一小时内到期"), soon, "number")]
