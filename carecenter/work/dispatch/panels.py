"""What dispatch adds to pages: the desk on the rail, the words of its tasks."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.work.cases.public import register_task_title

register_nav(NavItem("dispatch", _("派工台"), "arrows-split-2", "dispatch", "jobs.dispatch", "service", 5))
register_task_title("dispatch.nobody", _("服务单 %(number)s 没有可派的服务商，请人工派工"))
register_task_title("dispatch.refused_twice", _("服务单 %(number)s 已被拒两次，请人工派工"))
