"""Who may see which lines; what is outside the reach is shown without a name."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.assurance.rankings.models import RankRow
from carecenter.foundation.access import demand, reaches, scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row

VIEW = declare("rankings.view", _("查看排名"))
RUN = declare("rankings.run", _("运行排名"))


def visible_rows(actor: Actor) -> QuerySet[RankRow]:
    """Return the lines this actor may see with names; an installer her own."""
    return scoped(RankRow.objects.all(), actor, VIEW, own=Q(technician_id=actor.person_id))


def row_to_see(actor: Actor, row_id: int) -> RankRow:
    """Return one line; NotThere outside the actor's reach."""
    demand(actor, VIEW)
    found = only_row(visible_rows(actor).select_related("run__rules").filter(pk=row_id))
    if found is None:
        raise NotThere()
    return found


def may_name(actor: Actor, row: RankRow) -> bool:
    """Tell whether the actor may know who stands in this line; peers stay anonymous."""
    own = row.technician_id is not None and row.technician_id == actor.person_id
    return reaches(actor, VIEW, row.unit_path or "", is_own=own)


def may_watch_ranking(actor: Actor, run_id: int) -> bool:
    """Tell whether pages of this actor may listen to a new ranking."""
    return actor.may(VIEW)
