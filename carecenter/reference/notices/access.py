"""Who may see what goes out, and change the texts."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted
from carecenter.reference.notices.models import BellLine, Notice

VIEW = declare("notices.view", _("查看发件箱"))
MANAGE = declare("notices.manage", _("管理通知模板"))


def visible_notices(actor: Actor) -> QuerySet[Notice]:
    """Return the outgoing notices that the actor may see."""
    return scoped(Notice.objects.all(), actor, VIEW)


def own_bell(actor: Actor) -> QuerySet[BellLine]:
    """Return the lines under the actor's own bell."""
    return BellLine.objects.filter(person_id=actor.person_id or 0)


def demand_templates(actor: Actor) -> None:
    """Raise NotPermitted unless the actor decides on texts for the whole country: a text is used everywhere."""
    if not actor.reaches_nation(MANAGE):
        raise NotPermitted(MANAGE)
