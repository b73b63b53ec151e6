"""Who may see processes and work on their tasks."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import demand, reaches, scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.work.processes.models import ProcessInstance, ProcessTask

VIEW = declare("processes.view", _("查看流程与流程任务"))
WORK = declare("processes.work", _("办理流程任务"))
MANAGE = declare("processes.manage", _("迁移流程、试跑标准"))


def visible_tasks(actor: Actor) -> QuerySet[ProcessTask]:
    """Return the tasks that the actor may see: those of her reach and her own."""
    return scoped(ProcessTask.objects.select_related("process"), actor, VIEW, own=Q(owner_id=actor.person_id))


def workable_tasks(actor: Actor) -> QuerySet[ProcessTask]:
    """Return the tasks that the actor may take or finish."""
    return scoped(ProcessTask.objects.all(), actor, WORK, own=Q(owner_id=actor.person_id))


def task_to_change(actor: Actor, task_id: int) -> ProcessTask:
    """Return the task after locking its process; NotThere outside the actor's reach."""
    demand(actor, WORK)
    process = only_row(workable_tasks(actor).filter(pk=task_id).values_list("process_id", flat=True))
    if process is None:
        raise NotThere()
    ProcessInstance.objects.select_for_update().get(pk=process)
    return ProcessTask.objects.select_for_update(of=("self",)).get(pk=task_id)


def living_process(subject: tuple[str, int]) -> ProcessInstance | None:
    """Return the running process of a subject, locked; the calling module has asked its own access."""
    rows = ProcessInstance.objects.filter(about_kind=subject[0], about_id=subject[1], parent=None, ended_at=None)
    return rows.select_for_update(of=("self",)).first()


def may_watch_process(actor: Actor, process_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a process."""
    path = only_row(ProcessInstance.objects.filter(pk=process_id).values_list("unit_path", flat=True))
    return path is not None and reaches(actor, VIEW, path)


def may_see_task(actor: Actor, task_id: int) -> bool:
    """Tell whether the actor may see a task."""
    return visible_tasks(actor).filter(pk=task_id).exists()
