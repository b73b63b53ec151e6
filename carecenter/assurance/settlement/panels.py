"""What settlement adds to pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.assurance.settlement.access import MANAGE, VIEW, may_watch_statement
from carecenter.design.navigation import NavItem, register_nav
from carecenter.design.panels import register_panel
from carecenter.foundation.live.topics import register_topic

register_nav(NavItem("settlement", _("结算"), "file-invoice", "statements", VIEW, section="service", order=64))
for _slot in ("provider.page", "portal.home"):
    register_panel(
        slot=_slot, key="settlement", title=_("结算单"), url_name="settlement_of_provider", permission=VIEW, order=50,
        icon="file-invoice",
    )  # fmt: skip
register_nav(NavItem("findings", _("违规认定"), "gavel", "settlement_findings", VIEW, section="service", order=65))
register_panel(
    slot="job.page", key="findings", title=_("违规认定"), url_name="settlement_of_job", permission=MANAGE, order=70,
    icon="gavel",
)  # fmt: skip
register_topic("statement", may_watch=may_watch_statement, list_permission=VIEW)
