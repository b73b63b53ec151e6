"""What outbound adds to the frame."""

from django.utils.translation import gettext_lazy as _

from carecenter.contact.outbound.access import LEAD
from carecenter.design.navigation import NavItem, register_nav

register_nav(NavItem("call-lists", _("外呼名单"), "list-check", "call-lists", LEAD, section="service", order=71))
