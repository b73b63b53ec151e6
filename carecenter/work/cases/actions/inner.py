"""Inner tasks: a department answers its part, the customer keeps one case and one owner (C4, INV5)."""

from carecenter.foundation import clock
from carecenter.foundation.action import action
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.organisation.public import units_by_path
from carecenter.work.cases.access import LEAD, case_to_change, task_to_change
from carecenter.work.cases.actions.story import add_step, clean_text, tell
from carecenter.work.cases.actions.tasks import finish_task, open_task
from carecenter.work.cases.errors import CaseIsEnded, NotDisputable, OwnCase, TaskIsDone
from carecenter.work.cases.events import CaseChanged
from carecenter.work.cases.models import Case, CaseTask, Dispute
from carecenter.work.cases.types.cases import ENDED
from carecenter.work.cases.types.tasks import Outcome, TaskKind, TaskState
from carecenter.work.service_levels import public as service_levels
from carecenter.work.service_levels.types import ClockPlan, Metric

OLA_MINUTES = 480


@action("cases.ask_department")
def ask_department(
    *, actor: Actor, case_id: int, unit_path: str, text: str, ola_minutes: int = OLA_MINUTES, key: str = ""
) -> int:
    """Ask a unit for its part of a case until its own OLA (open minutes) is over; return the task's id.

    The case cannot be resolved before the answer. Raises BadInput (unit_path, text), CaseIsEnded.
    """
    case = case_to_change(actor, case_id)
    if case.state in ENDED:
        raise CaseIsEnded(number=case.number)
    if unit_path not in units_by_path(paths=[unit_path]):
        raise BadInput("unit_path", "请选择协办的组织。")
    if not clean_text(text):
        raise BadInput("text", "请写明要对方做什么。")
    if not 15 <= ola_minutes <= 480 * 20:
        raise BadInput("ola_minutes", "协办时限要在 15 分钟到 20 个工作日之间。")
    number = CaseTask.objects.filter(about_kind="case", about_id=case.pk).count() + 1
    told = key or f"case:{case.pk}:ask:{number}:{unit_path}"
    task_id = open_task(
        actor=actor,
        kind=TaskKind.INNER,
        customer_id=case.customer_id,
        about=("case", case.pk),
        unit_path=unit_path,
        due_at=clock.now(),
        title_code="cases.inner",
        params={"number": case.number, "case_id": case.pk},
        key=told,
        text=text,
    )
    _start_ola(actor, task_id, unit_path, ola_minutes)
    add_step(case, "ASKED", actor, task=task_id, unit=unit_path)
    tell(CaseChanged, case, what=("tasks",))
    return task_id


def _start_ola(actor: Actor, task_id: int, unit_path: str, minutes: int) -> None:
    subject = ("case_task", task_id)
    plan = ClockPlan(Metric.OLA.value, minutes)
    service_levels.start_clock(
        actor=actor, subject=subject, plan=plan, key=f"case_task:{task_id}:OLA", unit_path=unit_path
    )
    due = service_levels.clocks_of(subjects=[subject])[subject][0].due_at
    CaseTask.objects.filter(pk=task_id).update(due_at=due)


@action("cases.answer_task")
def answer_task(*, actor: Actor, task_id: int, text: str) -> None:
    """Answer one's part; the owner of the case sees it at once. Raises BadInput (text), TaskIsDone."""
    if not clean_text(text):
        raise BadInput("text", "请写明办理结果。")
    task = task_to_change(actor, task_id)
    finish_task(actor=actor, task_id=task_id, outcome=Outcome.ANSWERED.value, text=text)
    service_levels.stop_clock(actor=actor, subject=("case_task", task_id), metric=Metric.OLA.value)
    case = only_row(Case.objects.filter(pk=task.about_id if task.about_kind == "case" else 0))
    if case is not None:
        add_step(case, "ANSWERED", actor, task=task_id)
        tell(CaseChanged, case, what=("tasks",))


@action("cases.dispute_task")
def dispute_task(*, actor: Actor, task_id: int, text: str) -> None:
    """Say that the task is not one's own and why, once; the OLA runs on until a verdict. Raises NotDisputable."""
    task = task_to_change(actor, task_id)
    if task.state == TaskState.DONE:
        raise TaskIsDone(number=task.number)
    if task.kind != TaskKind.INNER or Dispute.objects.filter(task=task).exists():
        raise NotDisputable(number=task.number)
    if not clean_text(text):
        raise BadInput("text", "请写明为什么不归本部门。")
    Dispute.objects.create(task=task, raised_by_id=actor.person_id, raised_at=clock.now(), text=clean_text(text))
    case = Case.objects.get(pk=task.about_id)
    add_step(case, "DISPUTED", actor, task=task.pk)
    tell(CaseChanged, case, what=("tasks",))


@action("cases.judge_dispute")
def judge_dispute(*, actor: Actor, task_id: int, unit_path: str, text: str) -> None:
    """Give the verdict which unit answers the task, with its reason; the task moves, its OLA goes on (C8).

    A lead of the case judges, never who raised the dispute. Raises NotDisputable, OwnCase, BadInput.
    """
    dispute = Dispute.objects.select_for_update(of=("self",)).select_related("task").filter(task_id=task_id).first()
    if dispute is None:
        raise NotThere()
    case = case_to_change(actor, dispute.task.about_id, LEAD)
    if dispute.judged_at is not None:
        raise NotDisputable(number=dispute.task.number)
    if dispute.raised_by_id == actor.person_id:
        raise OwnCase()
    if unit_path not in units_by_path(paths=[unit_path]):
        raise BadInput("unit_path", "请选择负责的组织。")
    if not clean_text(text):
        raise BadInput("text", "请写明裁定依据。")
    dispute.verdict_path, dispute.verdict_text = unit_path, clean_text(text)
    dispute.judged_by_id, dispute.judged_at = actor.person_id, clock.now()
    dispute.save()
    if dispute.task.unit_path != unit_path:
        task = dispute.task
        task.unit_path, task.owner_id, task.state = unit_path, None, TaskState.OPEN.value
        task.save(update_fields=["unit_path", "owner", "state"])
    service_levels.reassign_clocks(actor=actor, subject=("case_task", task_id), owner_id=None, unit_path=unit_path)
    add_step(case, "JUDGED", actor, task=task_id, unit=unit_path)
    tell(CaseChanged, case, what=("tasks",))
