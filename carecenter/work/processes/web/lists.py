"""The list of process tasks: mine and my post's first."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import Clock
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage
from carecenter.reference.organisation.public import persons_by_id, post_names, post_of_person
from carecenter.reference.standards.public import standard_names
from carecenter.work.processes.access import VIEW, visible_tasks
from carecenter.work.processes.models import ProcessTask
from carecenter.work.processes.queries.definitions import node_of
from carecenter.work.processes.queries.standing import WAITING
from carecenter.work.processes.types import TaskState
from carecenter.work.processes.web.words import STATES

WHOSE = [("post", _("我的与我岗位的")), ("own", _("我领取的")), ("all", _("全部"))]


class ProcessTasks(ListPage):
    """Tasks of processes, the most urgent first."""

    title = _("流程任务")
    permission = VIEW
    order = ["sort_at"]
    columns = [
        Column("name", _("任务"), sub="number"),
        Column("standard", _("标准")),
        Column("post", _("岗位")),
        Column("due", _("时限"), "clock", sort="sort_at"),
        Column("owner", _("办理人"), "person"),
        Column("state", _("状态"), "pill"),
    ]
    filters = [
        ChoiceFilter("whose", _("谁的"), choices=WHOSE, default="post"),
        ChoiceFilter("state", _("状态"), choices=[("open", _("未办完")), ("DONE", _("已办完"))], default="open"),
    ]
    empty_title = _("没有待办的流程任务")
    empty_text = _("按服务标准走的工单，会把您岗位的步骤放在这里。")
    live_topic = "process"

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the tasks in reach."""
        rows = visible_tasks(actor)
        mine = Q(owner_id=actor.person_id)
        if filters["whose"] == "post":
            rows = rows.filter(mine | Q(owner=None, post=post_of_person(person_id=actor.person_id)))
        elif filters["whose"] == "own":
            rows = rows.filter(mine)
        if filters["state"] == "open":
            return rows.filter(state__in=WAITING)
        return rows.filter(state=TaskState.DONE.value) if filters["state"] else rows

    def _drawn(self, page: Any) -> Any:
        self.persons = persons_by_id(ids=[t.owner_id for t in page.things if t.owner_id])
        self.posts, self.standards = post_names(), standard_names()
        return super()._drawn(page)

    def to_row(self, thing: ProcessTask) -> Mapping[str, object]:
        """Return one line."""
        owner = self.persons.get(thing.owner_id or 0)
        clock = Clock(_("时限"), thing.due_at, thing.opened_at, thing.finished_at) if thing.due_at else None
        return {
            "name": node_of(thing.process, thing.node).name,
            "number": thing.number,
            "standard": self.standards.get(thing.process.code, thing.process.code),
            "post": self.posts.get(thing.post, thing.post),
            "due": clock,
            "owner": owner.name if owner else "",
            "state": STATES[TaskState(thing.state)],
        }

    def row_url(self, thing: ProcessTask) -> str:
        """Return the task's page."""
        return reverse("process_task", args=[thing.pk])
