"""What stock adds to pages: the rail, live topics, panels on jobs and on the provider's desk."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.design.panels import register_panel
from carecenter.foundation.live.topics import register_topic
from carecenter.reference.notices.public import register_bell
from carecenter.work.stock.access import (
    VIEW,
    may_watch_count,
    may_watch_store,
    may_watch_transfer,
)

register_nav(NavItem("stock", _("配件库存"), "packages", "stock", VIEW, "service", 30))
register_bell("old_parts_overdue", _("您有 %(count)s 件旧件已过交回期限"))
register_topic("store", may_watch=may_watch_store, list_permission=VIEW)
register_topic("transfer", may_watch=may_watch_transfer, list_permission=VIEW)
register_topic("stock_count", may_watch=may_watch_count, list_permission=VIEW)
# Wishes and old parts are watched as lists only.
register_topic("part_request", may_watch=lambda actor, request_id: False, list_permission=VIEW)
register_topic("old_part", may_watch=lambda actor, old_part_id: False, list_permission=VIEW)
register_panel(
    slot="job.page",
    key="stock",
    title=_("配件"),
    url_name="stock_job_panel",
    permission=VIEW,
    order=20,
    icon="package",
    topic="job:{id}",
)
register_panel(
    slot="portal.home",
    key="stock",
    title=_("配件"),
    url_name="stock_portal_panel",
    permission=VIEW,
    order=10,
    icon="packages",
)
