"""What providers add to pages: the rail, the bell's words, live topics."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.foundation.live.topics import register_topic
from carecenter.reference.notices.public import register_bell
from carecenter.reference.providers.access import VIEW, may_watch_provider

register_nav(
    NavItem("providers", _("服务商"), "building-store", "providers", VIEW, "service", 40),
    NavItem("coverage", _("服务覆盖"), "map-2", "provider_coverage", VIEW, "service", 42),
)
register_bell("provider_document_expiring", _("%(provider)s 的证件将于 %(day)s 到期"))
register_topic("provider", may_watch=may_watch_provider, list_permission=VIEW)
