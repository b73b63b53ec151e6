"""What dispatch adds to pages: the desk on the rail, the words of its tasks."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.foundation.live.topics import register_topic
from carecenter.work.cases.public import register_task_title
from carecenter.work.dispatch.access import PLAN, may_watch_day

register_nav(NavItem("dispatch", _("派工台"), "arrows-split-2", "dispatch", "jobs.dispatch", "service", 5))
register_task_title("dispatch.nobody", _("服务单 %(number)s 没有可派的服务商，请人工派工"))
register_task_title("dispatch.refused_twice", _("服务单 %(number)s 已被拒两次，请人工派工"))
register_topic("planday", may_watch=may_watch_day, list_permission=PLAN)
# A board is a subtree's, never a thing's: only its list topic exists.
register_topic("board", may_watch=lambda actor, board_id: False, list_permission="jobs.view")
