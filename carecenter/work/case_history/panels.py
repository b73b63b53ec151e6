"""What case_history adds to the frame and to the imports."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.work.case_history.access import VIEW
from carecenter.work.case_history.actions.importers import register_letters

register_letters()
register_nav(NavItem("letters", _("来信报表"), "mail", "letters", VIEW, section="insight", order=16))
