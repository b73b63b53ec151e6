"""Who may see and work on maintenance plans."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import demand, reaches, scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.work.care.models import CarePlan
from carecenter.work.care.types import OPEN_STATES

VIEW = declare("care.view", _("查看保养到期"))
WORK = declare("care.work", _("预约保养"))


def visible_plans(actor: Actor) -> QuerySet[CarePlan]:
    """Return the plans of the actor's reach."""
    return scoped(CarePlan.objects.all(), actor, VIEW)


def plan_of_equipment(actor: Actor, equipment_id: int) -> CarePlan:
    """Return the open plan of a piece of equipment, locked; NotThere outside the actor's reach."""
    demand(actor, WORK)
    rows = scoped(CarePlan.objects.select_for_update(of=("self",)), actor, WORK)
    found = rows.filter(equipment_id=equipment_id, state__in=OPEN_STATES).first()
    if found is None:
        raise NotThere()
    return found


def may_watch_plan(actor: Actor, plan_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a plan."""
    path = only_row(CarePlan.objects.filter(pk=plan_id).values_list("unit_path", flat=True))
    return path is not None and reaches(actor, VIEW, path)
