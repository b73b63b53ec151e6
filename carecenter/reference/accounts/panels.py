"""What accounts adds to the frame."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.reference.accounts.access import MANAGE_ACCOUNTS

register_nav(NavItem("tokens", _("访问令牌"), "key", "tokens", MANAGE_ACCOUNTS, section="setup", order=70))
