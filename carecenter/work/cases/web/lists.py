"""The list of tasks: mine first."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import Action, Clock, Fact
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage, ToggleFilter
from carecenter.foundation import clock
from carecenter.reference.customers.public import masked_contacts
from carecenter.reference.organisation.public import persons_by_id
from carecenter.work.cases.access import VIEW, WORK, visible_tasks
from carecenter.work.cases.models import CaseTask
from carecenter.work.cases.queries.tasks import count_of_my_open_tasks
from carecenter.work.cases.queries.titles import title_of
from carecenter.work.cases.types import TaskKind, TaskState
from carecenter.work.cases.web.words import KINDS, OUTCOMES, STATES

WHOSE = [("mine", _("我的与待领取")), ("own", _("我领取的")), ("free", _("待领取")), ("all", _("全部"))]


class Tasks(ListPage):
    """Tasks, the most urgent first."""

    title = _("我的任务")
    permission = VIEW
    order = ["due_at"]
    columns = [
        Column("title", _("任务"), sub="number"),
        Column("customer", _("客户"), "person"),
        Column("kind", _("类别")),
        Column("due", _("时限"), "clock", sort="due_at"),
        Column("owner", _("负责人"), "person"),
        Column("state", _("状态"), "pill"),
        Column("outcome", _("结果")),
    ]
    filters = [
        ChoiceFilter("whose", _("谁的"), choices=WHOSE, default="mine"),
        ChoiceFilter("state", _("状态"), choices=[("open", _("未办结")), ("DONE", _("已办结"))], default="open"),
        ChoiceFilter("kind", _("类别"), choices=[(k.value, KINDS[k]) for k in TaskKind]),
        ToggleFilter("late", _("已超时")),
    ]
    empty_title = _("没有待办的任务")
    empty_text = _("不满意的评价、找不到服务商的单、没留电话的请求会出现在这里。")
    live_topic = "case_task"

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the tasks in reach."""
        rows = visible_tasks(actor)
        mine, free = Q(owner_id=actor.person_id), Q(owner=None)
        whose = {"mine": mine | free, "own": mine, "free": free}.get(filters["whose"] or "")
        rows = rows.filter(whose) if whose is not None else rows
        if filters["state"] == "open":
            rows = rows.exclude(state=TaskState.DONE.value)
        elif filters["state"]:
            rows = rows.filter(state=TaskState.DONE.value)
        if filters["kind"]:
            rows = rows.filter(kind=filters["kind"])
        return rows.filter(due_at__lt=clock.now()).exclude(state=TaskState.DONE.value) if filters["late"] else rows

    def _drawn(self, page: Any) -> Any:
        self.contacts = masked_contacts(ids=[t.customer_id for t in page.things if t.customer_id])
        self.persons = persons_by_id(ids=[t.owner_id for t in page.things if t.owner_id])
        return super()._drawn(page)

    def to_row(self, thing: CaseTask) -> Mapping[str, object]:
        """Return one line."""
        contact, owner = self.contacts.get(thing.customer_id or 0), self.persons.get(thing.owner_id or 0)
        return {
            "title": title_of(thing.title_code, thing.params),
            "number": thing.number,
            "customer": contact.name if contact else "",
            "kind": KINDS[TaskKind(thing.kind)],
            "due": Clock(_("时限"), thing.due_at, thing.opened_at, thing.finished_at),
            "owner": owner.name if owner else "",
            "state": STATES[TaskState(thing.state)],
            "outcome": OUTCOMES.get(thing.outcome, ""),  # type: ignore[call-overload]
        }

    def row_url(self, thing: CaseTask) -> str:
        """Return the task's page."""
        return reverse("task", args=[thing.pk])

    def row_actions(self, thing: CaseTask) -> Sequence[Action]:
        """Offer to take what nobody has."""
        if thing.owner_id or thing.state == TaskState.DONE:
            return ()
        return [Action(_("领取"), reverse("task_take", args=[thing.pk]), "hand-grab", method="post", permission=WORK)]

    def facts(self, actor: Any, filters: Filters) -> Sequence[Fact]:
        """Say how many wait for me."""
        return [Fact(_("等我办的"), count_of_my_open_tasks(actor), "number")]
