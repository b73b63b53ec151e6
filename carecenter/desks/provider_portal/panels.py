"""What the provider's portal adds to pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav

register_nav(NavItem("portal", _("服务商工作台"), "building-store", "portal", "jobs.accept", "work", 6))
