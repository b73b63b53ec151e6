"""Which equipment an actor may see and change."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import demand, reaches, scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.equipment.models import Equipment

VIEW = declare("equipment.view", _("查看设备"))
EDIT = declare("equipment.edit", _("修改设备"))
IMPORT = declare("equipment.import", _("导入存量设备"))


def visible_equipment(actor: Actor) -> QuerySet[Equipment]:
    """Return the equipment that the actor may see."""
    return scoped(Equipment.objects.all(), actor, VIEW)


def equipment_to_see(actor: Actor, equipment_id: int) -> Equipment:
    """Return one piece; NotThere outside the actor's reach."""
    demand(actor, VIEW)
    found = only_row(visible_equipment(actor).filter(pk=equipment_id).select_related("model__line"))
    if found is None:
        raise NotThere()
    return found


def equipment_to_change(actor: Actor, equipment_id: int) -> Equipment:
    """Return one piece, locked, for a change by hand; NotThere outside the actor's reach."""
    demand(actor, EDIT)
    rows = scoped(Equipment.objects.select_for_update(of=("self",)), actor, EDIT).select_related("model__line")
    found = only_row(rows.filter(pk=equipment_id))
    if found is None:
        raise NotThere()
    return found


def equipment_of_story(equipment_id: int) -> Equipment:
    """Return one piece, locked, for a step of a sale or a job.

    The calling module has let the actor into that sale or job already; a technician reaches equipment in no other way.
    """
    rows = Equipment.objects.select_for_update(of=("self",)).select_related("model__line")
    found = only_row(rows.filter(pk=equipment_id))
    if found is None:
        raise NotThere()
    return found


def may_watch_equipment(actor: Actor, equipment_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of one piece."""
    path = only_row(Equipment.objects.filter(pk=equipment_id).values_list("unit_path", flat=True))
    return path is not None and reaches(actor, VIEW, path)
