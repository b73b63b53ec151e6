"""What reports add to the frame."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.insight.reports.access import VIEW

register_nav(NavItem("reports", _("话务报表"), "chart-bar", "reports", VIEW, section="insight", order=10))
