"""What integrations adds to pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.extension.integrations.access import AUDIT, may_watch_run
from carecenter.foundation.live.topics import register_topic

register_topic("import_run", may_watch=may_watch_run, list_permission=AUDIT)
register_nav(
    NavItem("imports", _("导入"), "upload", "imports", "sales.import", section="setup", order=60),
    NavItem("exports", _("导出记录"), "download", "exports", AUDIT, section="setup", order=61),
)
