"""What the agent desk adds to the frame."""

from django.utils.translation import gettext_lazy as _

from carecenter.contact.telephony.types import TAKE_CALLS
from carecenter.design.navigation import NavItem, register_nav

register_nav(NavItem("agent-desk", _("坐席桌面"), "headset", "agent-desk", TAKE_CALLS, "work", 4))
