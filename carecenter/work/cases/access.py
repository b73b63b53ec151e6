"""Who may see and work on tasks."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import demand, reaches, scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.work.cases.models import CaseTask

VIEW = declare("cases.view", _("查看跟进任务"))
WORK = declare("cases.work", _("办理跟进任务"))


def visible_tasks(actor: Actor) -> QuerySet[CaseTask]:
    """Return the tasks that the actor may see: those of her reach and her own."""
    return scoped(CaseTask.objects.all(), actor, VIEW, own=Q(owner_id=actor.person_id))


def workable_tasks(actor: Actor) -> QuerySet[CaseTask]:
    """Return the tasks that the actor may take or finish."""
    return scoped(CaseTask.objects.all(), actor, WORK, own=Q(owner_id=actor.person_id))


def task_to_change(actor: Actor, task_id: int) -> CaseTask:
    """Return the task, locked; NotThere outside the actor's reach."""
    demand(actor, WORK)
    found = workable_tasks(actor).select_for_update(of=("self",)).filter(pk=task_id).first()
    if found is None:
        raise NotThere()
    return found


def may_watch_task(actor: Actor, task_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a task."""
    row = CaseTask.objects.filter(pk=task_id).values_list("unit_path", "owner_id").first()
    return row is not None and reaches(actor, VIEW, row[0], is_own=row[1] == actor.person_id)
