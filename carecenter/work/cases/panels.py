"""What cases adds to pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_count, register_nav
from carecenter.design.panels import register_panel
from carecenter.foundation.live.topics import register_topic
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.numbers import number
from carecenter.reference.customers.public import register_timeline_kind
from carecenter.work.cases.access import VIEW, WORK, may_watch_case, may_watch_task
from carecenter.work.cases.queries.tasks import count_of_my_open_tasks
from carecenter.work.service_levels.public import register_clock_subject

register_topic("case", may_watch=may_watch_case, list_permission=VIEW)
register_topic("case_task", may_watch=may_watch_task, list_permission=VIEW)
register_nav(NavItem("cases", _("工单"), "inbox", "cases", VIEW, section="work", order=15))
register_nav(NavItem("tasks", _("我的任务"), "checklist", "tasks", VIEW, section="work", order=20))


def _count(actor: Actor) -> int:
    return count_of_my_open_tasks(actor) if actor.may(WORK) else 0


register_count("my-work", _count, "tasks", order=20)
register_panel(
    slot="customer.page",
    key="tasks",
    title=_("任务"),
    url_name="customer_tasks",
    permission=VIEW,
    order=40,
    icon="checklist",
    topic="customer:{id}",
)
register_panel(
    slot="customer.page",
    key="cases",
    title=_("工单"),
    url_name="customer_cases",
    permission=VIEW,
    order=20,
    icon="inbox",
    topic="customer:{id}",
)
register_timeline_kind("case.opened", _("登记工单 %(number)s"), "inbox", permission=VIEW, url_name="case")
register_timeline_kind("case.closed", _("工单 %(number)s 已结案"), "circle-check", permission=VIEW, url_name="case")
register_clock_subject(
    "case",
    label=_("工单"),
    url_name="case",
    number=lambda case_id: number("K", case_id),
    may_see=may_watch_case,
)
register_clock_subject(
    "case_task",
    label=_("任务"),
    url_name="task",
    number=lambda task_id: number("G", task_id),
    may_see=may_watch_task,
)
