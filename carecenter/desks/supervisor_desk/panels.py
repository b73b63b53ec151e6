"""What the supervisor's desk adds to the frame."""

from django.utils.translation import gettext_lazy as _

from carecenter.contact.routing.public import VIEW
from carecenter.design.navigation import NavItem, register_nav

register_nav(NavItem("floor", _("现场"), "layout-dashboard", "floor", VIEW, section="people", order=10))
