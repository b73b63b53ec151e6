"""What routing adds to pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.contact.routing.access import VIEW, may_watch_presence, may_watch_queue, may_watch_work
from carecenter.design.navigation import NavItem, register_nav
from carecenter.foundation.live.topics import register_topic

register_topic("work", may_watch=may_watch_work, list_permission=VIEW)
register_topic("queue", may_watch=may_watch_queue, list_permission=VIEW)
register_topic("presence", may_watch=may_watch_presence, list_permission=VIEW)
register_nav(NavItem("queues", _("队列"), "users", "queues", VIEW, section="people", order=20))
