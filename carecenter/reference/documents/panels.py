"""What documents adds to the frame."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.foundation.live.topics import register_topic
from carecenter.reference.documents.access import VIEW, may_watch_document

register_topic("document", may_watch=may_watch_document, list_permission=VIEW)
register_nav(NavItem("documents", _("制度文件"), "book", "documents", VIEW, section="people", order=20))
