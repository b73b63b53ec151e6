"""What reports add to the frame."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.design.panels import register_panel
from carecenter.insight.reports.access import VIEW
from carecenter.insight.reports.actions.grading import GRADING_RULES

register_nav(NavItem("reports", _("话务报表"), "chart-bar", "reports", VIEW, section="insight", order=10))
register_panel(
    slot="grades.rules",
    key="grade_runs",
    title=_("按数据分级"),
    url_name="grade_runs",
    permission=GRADING_RULES,
    order=10,
    icon="diamond",
)
