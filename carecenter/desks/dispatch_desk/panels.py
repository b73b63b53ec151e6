"""What the dispatcher's desk adds to pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav

register_nav(NavItem("day_board", _("排班图"), "calendar-user", "day_board", "dispatch.plan", "service", 6))
register_nav(NavItem("live_board", _("全国看板"), "layout-board", "live_board", "jobs.view", "service", 7))
