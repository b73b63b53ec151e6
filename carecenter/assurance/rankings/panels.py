"""What rankings add to pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.assurance.rankings.access import VIEW, may_watch_ranking
from carecenter.design.navigation import NavItem, register_nav
from carecenter.design.panels import register_panel
from carecenter.foundation.live.topics import register_topic

register_nav(NavItem("rankings", _("排名"), "trophy", "rankings", VIEW, section="service", order=62))
for _slot in ("provider.page", "portal.home"):
    register_panel(
        slot=_slot, key="ranking", title=_("满意度排名"), url_name="ranking_of_provider", permission=VIEW, order=40,
        icon="trophy",
    )  # fmt: skip
register_topic("ranking", may_watch=may_watch_ranking, list_permission=VIEW)
