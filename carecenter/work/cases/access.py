"""Who may see and work on cases and tasks."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import demand, reaches, scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.work.cases.models import Case, CaseTask

VIEW = declare("cases.view", _("查看工单与任务"))
WORK = declare("cases.work", _("办理工单与任务"))
OPEN_CASE = declare("cases.open", _("登记工单"))
VERIFY = declare("cases.verify", _("回访核实工单"))
LEAD = declare("cases.lead", _("审批、裁定和撤诉"))


def visible_tasks(actor: Actor) -> QuerySet[CaseTask]:
    """Return the tasks that the actor may see: those of her reach and her own."""
    return scoped(CaseTask.objects.all(), actor, VIEW, own=Q(owner_id=actor.person_id))


def workable_tasks(actor: Actor) -> QuerySet[CaseTask]:
    """Return the tasks that the actor may take or finish."""
    return scoped(CaseTask.objects.all(), actor, WORK, own=Q(owner_id=actor.person_id))


def task_to_change(actor: Actor, task_id: int) -> CaseTask:
    """Return the task, locked; NotThere outside the actor's reach."""
    demand(actor, WORK)
    found = only_row(workable_tasks(actor).select_for_update(of=("self",)).filter(pk=task_id))
    if found is None:
        raise NotThere()
    return found


def may_watch_task(actor: Actor, task_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a task."""
    row = only_row(CaseTask.objects.filter(pk=task_id).values_list("unit_path", "owner_id"))
    return row is not None and reaches(actor, VIEW, row[0], is_own=row[1] == actor.person_id)


def visible_cases(actor: Actor) -> QuerySet[Case]:
    """Return the cases that the actor may see: those of her reach and her own."""
    return scoped(Case.objects.all(), actor, VIEW, own=Q(owner_id=actor.person_id))


def case_to_see(actor: Actor, case_id: int) -> Case:
    """Return the case with its words; NotThere outside the actor's reach."""
    demand(actor, VIEW)
    found = only_row(visible_cases(actor).select_related("text").filter(pk=case_id))
    if found is None:
        raise NotThere()
    return found


def case_to_change(actor: Actor, case_id: int, permission: str = WORK) -> Case:
    """Return the case, locked; NotThere outside the actor's reach."""
    demand(actor, permission)
    rows = scoped(Case.objects.all(), actor, permission, own=Q(owner_id=actor.person_id))
    found = only_row(rows.select_for_update(of=("self",)).filter(pk=case_id))
    if found is None:
        raise NotThere()
    return found


def locked_case(case_id: int) -> Case:
    """Return a case, locked, for a module whose own access allows it. Raises NotThere."""
    found = only_row(Case.objects.select_for_update(of=("self",)).filter(pk=case_id))
    if found is None:
        raise NotThere(field="case_id")
    return found


def may_do_on(actor: Actor, permission: str, case: Case) -> bool:
    """Tell whether the actor reaches a loaded case with a permission."""
    return reaches(actor, permission, case.unit_path, is_own=case.owner_id == actor.person_id)


def may_see_case(actor: Actor, case_id: int) -> bool:
    """Tell whether the actor may open a case."""
    return actor.may(VIEW) and visible_cases(actor).filter(pk=case_id).exists()


def may_watch_case(actor: Actor, case_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a case."""
    row = only_row(Case.objects.filter(pk=case_id).values_list("unit_path", "owner_id"))
    return row is not None and reaches(actor, VIEW, row[0], is_own=row[1] == actor.person_id)
