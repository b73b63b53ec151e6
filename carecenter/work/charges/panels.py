"""What charges adds to pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.design.panels import register_panel
from carecenter.foundation.live.topics import register_topic
from carecenter.reference.customers.public import register_subject_page, register_timeline_kind
from carecenter.work.charges.access import RECEIVE, VIEW, may_watch_payment

register_nav(NavItem("charges", _("收款"), "cash", "charges", VIEW, section="service", order=62))
register_nav(NavItem("cash", _("现金上交"), "moneybag", "charges_cash", RECEIVE, section="service", order=63))
register_panel(
    slot="job.page", key="charges", title=_("收费"), url_name="charges_of_job", permission=VIEW, order=25,
    icon="cash", topic="job:{id}",
)  # fmt: skip
register_topic("payment", may_watch=may_watch_payment, list_permission=VIEW)
register_subject_page("payment", "charges_payment")
register_timeline_kind(
    "payment_received", _("收款 %(number)s ¥%(amount)s"), "cash", permission=VIEW, url_name="charges_payment"
)
