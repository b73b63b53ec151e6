"""What standards adds to pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.foundation.live.topics import register_topic
from carecenter.reference.standards.access import VIEW, may_watch_standard

register_topic("standard", may_watch=may_watch_standard, list_permission=VIEW)
register_nav(NavItem("standards", _("服务标准"), "sitemap", "standards", VIEW, section="setup", order=15))
