"""Who may see promises. Who moves a clock is asked by the module whose subject it is about."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import reaches, scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.rows import only_row
from carecenter.work.service_levels.models import Clock
from carecenter.work.service_levels.types import LIVING

VIEW = declare("service_levels.view", _("查看时限"))
RULES = declare("service_levels.rules", _("查看时限规则与升级阶梯"))


def visible_clocks(actor: Actor) -> QuerySet[Clock]:
    """Return the clocks that the actor may see: those of her reach and her own."""
    return scoped(Clock.objects.all(), actor, VIEW, own=Q(owner_id=actor.person_id))


def may_watch_clock(actor: Actor, clock_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a clock."""
    row = only_row(Clock.objects.filter(pk=clock_id).values_list("unit_path", "owner_id"))
    return row is not None and reaches(actor, VIEW, row[0], is_own=row[1] == actor.person_id)


def clocks_to_move(
    subject: tuple[str, int], *, metrics: Iterable[str] | None = None, key: str = "", living: bool = True
) -> list[Clock]:
    """Return a subject's clocks, locked in the order of their ids; its own module has asked its access."""
    rows = Clock.objects.select_for_update(of=("self",)).filter(subject_kind=subject[0], subject_id=subject[1])
    if metrics is not None:
        rows = rows.filter(metric__in=list(metrics))
    if key:
        rows = rows.filter(key=key)
    if living:
        rows = rows.filter(state__in=[s.value for s in LIVING])
    return list(rows.order_by("id"))
