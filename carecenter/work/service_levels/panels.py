"""What service_levels adds to the frame."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.foundation.live.topics import register_topic
from carecenter.reference.notices.public import register_bell
from carecenter.work.service_levels.access import RULES, VIEW, may_watch_clock

register_topic("clock", may_watch=may_watch_clock, list_permission=VIEW)
register_nav(
    NavItem("clocks", _("时限"), "clock", "clocks", VIEW, section="work", order=30),
    NavItem("clock_rules", _("时限规则"), "stairs-up", "clock_rules", RULES, section="setup", order=44),
)
register_bell("service_levels.warned", _("%(number)s 的%(metric)s时限已用 %(percent)s %%"))
register_bell("service_levels.breached", _("%(number)s 的%(metric)s已超时"))
