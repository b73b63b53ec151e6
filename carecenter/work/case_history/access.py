"""Who may bring in the letters of another system and see the figures on them."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.work.case_history.models import Letter

VIEW = declare("case_history.view", _("查看来信报表"))
IMPORT = declare("case_history.import", _("导入历史来信"))


def visible_letters(actor: Actor) -> QuerySet[Letter]:
    """Return the letters in reach."""
    return scoped(Letter.objects.all(), actor, VIEW)
