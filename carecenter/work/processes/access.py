"""Who may see and change what this module keeps: the only way to get an object."""

from django.utils.translation import gettext_lazy as _

from carecenter.foundation.permissions import declare

VIEW = declare("processes.view", _("查看"))
