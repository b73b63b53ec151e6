"""What cases adds to pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_count, register_nav
from carecenter.design.panels import register_panel
from carecenter.foundation.live.topics import register_topic
from carecenter.foundation.plain.actors import Actor
from carecenter.work.cases.access import VIEW, WORK, may_watch_task
from carecenter.work.cases.queries.tasks import count_of_my_open_tasks

register_topic("case_task", may_watch=may_watch_task, list_permission=VIEW)
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
