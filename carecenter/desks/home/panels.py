"""What home adds to the frame."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.reference.accounts.types import OPERATE_SYSTEM, VIEW_AUDIT

register_nav(
    NavItem("home", _("首页"), "home", "home", order=0),
    NavItem("audit", _("审计"), "history", "audit", VIEW_AUDIT, section="setup", order=80),
    NavItem("dead-letters", _("死信"), "mail-off", "dead-letters", OPERATE_SYSTEM, section="setup", order=85),
    NavItem("health", _("系统健康"), "heartbeat", "health", OPERATE_SYSTEM, section="setup", order=90),
)
