"""What care adds to pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.foundation.live.topics import register_topic
from carecenter.work.care.access import VIEW, may_watch_plan

register_topic("care_plan", may_watch=may_watch_plan, list_permission=VIEW)
register_nav(NavItem("care", _("保养到期"), "calendar-heart", "care_due", VIEW, section="service", order=40))
