"""What first_contact adds to the frame."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.work.first_contact.access import VIEW

register_nav(
    NavItem("first-contact", _("首次解决率"), "circle-check", "first_contact", VIEW, section="insight", order=14)
)
