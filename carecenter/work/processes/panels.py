"""What processes adds to pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.design.panels import register_panel
from carecenter.foundation.live.topics import register_topic
from carecenter.foundation.plain.numbers import number
from carecenter.work.processes.access import MANAGE, VIEW, may_see_task, may_watch_process
from carecenter.work.processes.actions.promises import SUBJECT
from carecenter.work.service_levels.public import register_clock_subject

register_topic("process", may_watch=may_watch_process, list_permission=VIEW)
register_nav(NavItem("process-tasks", _("流程任务"), "list-check", "process_tasks", VIEW, section="work", order=22))
register_clock_subject(
    SUBJECT,
    label=_("流程任务"),
    url_name="process_task",
    number=lambda task_id: number("L", task_id),
    may_see=may_see_task,
)
register_panel(
    slot="standard.page",
    key="processes",
    title=_("运行与试跑"),
    url_name="version_processes",
    permission=MANAGE,
    order=20,
    icon="player-play",
)
register_panel(
    slot="standard.impact",
    key="processes",
    title=_("正在走的流程"),
    url_name="version_impact",
    permission=MANAGE,
    order=20,
    icon="player-play",
)
