"""What the technician's app adds to pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav

register_nav(NavItem("visits", _("我的上门"), "device-mobile", "visits", "jobs.perform", "work", 5))
