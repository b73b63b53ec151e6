"""What sales adds to pages and imports."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.design.panels import register_panel
from carecenter.foundation.live.topics import register_topic
from carecenter.reference.customers.public import register_subject_page, register_timeline_kind
from carecenter.work.sales.access import REGISTER, VIEW, may_watch_sale
from carecenter.work.sales.actions.importing import register_profiles
from carecenter.work.sales.actions.requests import register_requests

register_topic("sale", may_watch=may_watch_sale, list_permission=VIEW)
register_nav(
    NavItem("sales", _("销售单"), "receipt", "sales", VIEW, section="customers", order=30),
    NavItem("stores", _("门店"), "building-store", "stores", VIEW, section="customers", order=40),
    NavItem("store", _("门店登记"), "device-mobile", "store_sale_new", REGISTER, section="work", order=30),
)
register_panel(
    slot="customer.page",
    key="sales",
    title=_("购买"),
    url_name="customer_sales",
    permission=VIEW,
    order=30,
    icon="receipt",
    topic="customer:{id}",
)
register_timeline_kind(
    "sale_registered",
    _("在%(store)s购买 %(model)s（%(number)s）"),
    "receipt",
    permission=VIEW,
    url_name="sale",
)
register_timeline_kind("sale_cancelled", _("销售单 %(number)s 已取消"), "ban", permission=VIEW, url_name="sale")
register_subject_page("sale", "sale")
register_profiles()
register_requests()
