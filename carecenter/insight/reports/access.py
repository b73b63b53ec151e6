"""Who may see figures and import call logs."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import demand, reaches, scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted
from carecenter.insight.reports.models import ContactRecord

VIEW = declare("reports.view", _("查看话务报表"))
IMPORT = declare("reports.import", _("导入话务记录"))


def visible_contacts(actor: Actor) -> QuerySet[ContactRecord]:
    """Return the contacts in reach; an agent with OWN reach sees those she answered."""
    return scoped(ContactRecord.objects.all(), actor, VIEW, own=Q(agent_id=actor.person_id))


def demand_import(actor: Actor, unit_path: str) -> None:
    """Raise NotPermitted unless the actor may import for this unit."""
    demand(actor, IMPORT)
    if not reaches(actor, IMPORT, unit_path):
        raise NotPermitted(IMPORT)
