"""The list of cases: what overtakes first, then the oldest."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import Action, Fact
from carecenter.design.lists import ChoiceFilter, Column, DateRangeFilter, Filters, ListPage, TextFilter, ToggleFilter
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.public import masked_contacts
from carecenter.reference.organisation.public import persons_by_id
from carecenter.work.cases.access import OPEN_CASE, VIEW, WORK, visible_cases
from carecenter.work.cases.models import OPEN, Case, CaseSeen, CaseText, CaseWatcher
from carecenter.work.cases.queries.definitions import case_types
from carecenter.work.cases.queries.search import found_by_words
from carecenter.work.cases.queries.sentences import type_name
from carecenter.work.cases.queries.views import views_of
from carecenter.work.cases.types.cases import CaseState, Channel
from carecenter.work.cases.web.case_words import CHANNELS, PRIORITIES, STATES
from carecenter.work.service_levels.public import clocks_of

WHOSE = [
    ("mine", _("我负责的")),
    ("free", _("待分派")),
    ("watched", _("我关注的")),
    ("snoozed", _("我暂放的")),
]


def _types(actor: Any) -> list[tuple[str, str]]:
    return [(kind.code, type_name(kind)) for kind in case_types().values()]


class Cases(ListPage):
    """Cases in reach with filters any-of."""

    title = _("工单")
    permission = VIEW
    order = ["priority", "received_at"]
    template_name = "cases/cases.html"
    columns = [
        Column("subject", _("工单"), sub="number"),
        Column("customer", _("客户"), "person"),
        Column("type", _("类型"), sub="channel"),
        Column("priority", _("优先级"), "pill", sort="priority"),
        Column("state", _("状态"), "pill"),
        Column("due", _("时限"), "clock"),
        Column("owner", _("负责人"), "person"),
        Column("received", _("受理"), "time", sort="received_at"),
    ]
    filters = [
        TextFilter("q", _("查找")),
        ChoiceFilter("whose", _("谁的"), choices=WHOSE, multiple=True),
        ChoiceFilter("type", _("类型"), choices=_types, multiple=True),
        ChoiceFilter("state", _("状态"), choices=[(s.value, STATES[s].label) for s in CaseState], multiple=True),
        ChoiceFilter(
            "priority", _("优先级"), choices=[(str(k), v.label) for k, v in PRIORITIES.items()], multiple=True
        ),
        ChoiceFilter("channel", _("来源"), choices=[(c.value, CHANNELS[c]) for c in Channel], multiple=True),
        ToggleFilter("ended", _("含已结束")),
        DateRangeFilter("day", _("受理日期")),
    ]
    primary = Action(_("登记工单"), reverse_lazy("case_new"), "plus", permission=OPEN_CASE)
    bulk_actions = [
        Action(_("转给我"), reverse_lazy("cases_take"), "hand-grab", method="post", permission=WORK),
        Action(_("暂放到明早"), reverse_lazy("cases_snooze"), "clock-pause", method="post", permission=VIEW),
        Action(_("取消暂放"), reverse_lazy("cases_wake"), "clock-play", method="post", permission=VIEW),
    ]
    empty_title = _("没有符合条件的工单")
    empty_text = _("换一个筛选条件，或登记一张新工单。")
    live_topic = "case"

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the cases in reach; what one put aside comes back by itself."""
        rows = visible_cases(actor)
        if filters["q"]:
            rows = found_by_words(rows, filters["q"])
        if not filters["ended"] and not filters["state"]:
            rows = rows.filter(OPEN)
        for name, column in (("type", "type_code"), ("state", "state"), ("channel", "channel")):
            if filters[name]:
                rows = rows.filter(**{f"{column}__in": filters[name]})
        if filters["priority"]:
            rows = rows.filter(priority__in=[int(one) for one in filters["priority"]])
        return _in_days(_of_whom(rows, actor, filters["whose"]), filters)

    def _drawn(self, page: Any) -> Any:
        self.contacts = masked_contacts(ids=[c.customer_id for c in page.things if c.customer_id])
        self.persons = persons_by_id(ids=[c.owner_id for c in page.things if c.owner_id])
        ids = [c.pk for c in page.things]
        self.subjects = dict(CaseText.objects.filter(case__in=ids).values_list("case_id", "subject"))
        self.due = clocks_of(subjects=[("case", pk) for pk in ids]) if ids else {}
        return super()._drawn(page)

    def to_row(self, thing: Case) -> Mapping[str, object]:
        """Return one line."""
        from carecenter.work.cases.web.case_head import next_clock

        kind, owner = case_types().get(thing.type_code), self.persons.get(thing.owner_id or 0)
        contact = self.contacts.get(thing.customer_id or 0)
        return {
            "subject": self.subjects.get(thing.pk, ""),
            "number": thing.number,
            "customer": contact.name if contact else "",
            "type": type_name(kind) if kind else thing.type_code,
            "channel": str(CHANNELS[Channel(thing.channel)]),
            "priority": PRIORITIES[thing.priority],
            "state": STATES[CaseState(thing.state)],
            "due": next_clock(self.due.get(("case", thing.pk), [])),
            "owner": owner.name if owner else "",
            "received": thing.received_at,
        }

    def row_url(self, thing: Case) -> str:
        """Return the case's page."""
        return reverse("case", args=[thing.pk])

    def facts(self, actor: Any, filters: Filters) -> Sequence[Fact]:
        """Say how many are mine and open."""
        return [Fact(_("我负责的"), Case.objects.filter(OPEN, owner_id=actor.person_id).count(), "number")]

    def more_context(self, actor: Any, filters: Filters) -> Mapping[str, object]:
        """Return the saved views."""
        return {"views": views_of(actor), "me": actor.person_id}


def _of_whom(rows: Any, actor: Actor, whose: Sequence[str]) -> Any:
    me = actor.person_id or 0
    asleep = CaseSeen.objects.filter(case=OuterRef("pk"), person_id=me, snoozed_until__gt=clock.now())
    if "snoozed" not in whose:
        rows = rows.exclude(Exists(asleep))
    if not whose:
        return rows
    wanted = Q(pk__in=[])
    if "mine" in whose:
        wanted |= Q(owner_id=me)
    if "free" in whose:
        wanted |= Q(owner=None)
    if "watched" in whose:
        wanted |= Q(Exists(CaseWatcher.objects.filter(case=OuterRef("pk"), person_id=me)))
    if "snoozed" in whose:
        wanted |= Q(Exists(asleep))
    return rows.filter(wanted)


def _in_days(rows: Any, filters: Filters) -> Any:
    first, last = filters["day"] or (None, None)
    if first:
        rows = rows.filter(received_at__date__gte=first)
    return rows.filter(received_at__date__lte=last) if last else rows
