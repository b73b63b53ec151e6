"""Open, take and finish tasks."""

from collections.abc import Mapping
from datetime import datetime

from django.db import connection

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.work.cases.access import task_to_change
from carecenter.work.cases.errors import TaskIsDone, TaskIsTaken
from carecenter.work.cases.events import CaseTaskFinished, CaseTaskOpened, CaseTaskTaken
from carecenter.work.cases.models import CaseTask, TaskText
from carecenter.work.cases.types import Outcome, TaskKind, TaskState

MAX_TEXT = 20_000


@action("cases.open_task")
def open_task(
    *,
    actor: Actor,
    kind: TaskKind,
    customer_id: int | None,
    about: tuple[str, int],
    unit_path: str,
    due_at: datetime,
    title_code: str,
    params: Mapping[str, object],
    key: str,
    text: str = "",
) -> int:
    """Open a task and return its id; the same key again answers the task that is there.

    The calling module has checked that its actor may cause this. `params` fill the registered title and hold no
    personal data; what a customer wrote goes into `text`, a row of its own.
    """
    known = _known(key)
    if known is not None:
        return known
    task = CaseTask.objects.create(
        kind=TaskKind(kind).value,
        customer_id=customer_id,
        about_kind=about[0],
        about_id=about[1],
        unit_path=unit_path,
        due_at=due_at,
        opened_at=clock.now(),
        title_code=title_code,
        params=dict(params),
        key=key,
    )
    _write(task, "REQUEST", text, actor)
    record(
        CaseTaskOpened(
            subject_id=task.pk,
            unit_path=unit_path,
            customer_id=customer_id,
            task_kind=task.kind,
            about_kind=about[0],
            about_id=about[1],
        )
    )
    return task.pk


def _known(key: str) -> int | None:
    found = CaseTask.objects.filter(key=key).values_list("pk", flat=True)
    known = found.first()
    if known is None:
        # Two transactions with one key must not both insert; the second waits here and then finds the row.
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"cases.task:{key}"])
        known = found.all().first()
    return known


@action("cases.take_task")
def take_task(*, actor: Actor, task_id: int) -> None:
    """Make the task the actor's own; taking one's own again changes nothing. Raises TaskIsTaken, TaskIsDone."""
    task = task_to_change(actor, task_id)
    if task.state == TaskState.DONE:
        raise TaskIsDone(number=task.number)
    if task.owner_id == actor.person_id:
        return
    if task.owner_id is not None:
        raise TaskIsTaken(number=task.number)
    task.owner_id, task.taken_at, task.state = actor.person_id, clock.now(), TaskState.TAKEN.value
    task.save(update_fields=["owner", "taken_at", "state"])
    record(
        CaseTaskTaken(
            subject_id=task.pk,
            unit_path=task.unit_path,
            customer_id=task.customer_id,
            task_kind=task.kind,
            owner_id=actor.person_id or 0,
        )
    )


@action("cases.finish_task")
def finish_task(*, actor: Actor, task_id: int, outcome: str, text: str = "") -> None:
    """Finish the task with its outcome. Raises BadInput (outcome), TaskIsDone."""
    if outcome not in set(Outcome):
        raise BadInput("outcome", "请选择办理结果。")
    task = task_to_change(actor, task_id)
    if task.state == TaskState.DONE:
        raise TaskIsDone(number=task.number)
    task.owner_id = task.owner_id or actor.person_id
    task.state, task.outcome, task.finished_at = TaskState.DONE.value, outcome, clock.now()
    task.save(update_fields=["owner", "state", "outcome", "finished_at"])
    _write(task, "OUTCOME", text, actor)
    note(outcome=outcome)
    record(
        CaseTaskFinished(
            subject_id=task.pk,
            unit_path=task.unit_path,
            customer_id=task.customer_id,
            task_kind=task.kind,
            about_kind=task.about_kind,
            about_id=task.about_id,
            outcome=outcome,
            on_time=task.finished_at <= task.due_at,
        )
    )


def _write(task: CaseTask, kind: str, text: str, actor: Actor) -> None:
    text = text.strip()[:MAX_TEXT].replace("\x00", "")
    if text:
        TaskText.objects.create(task=task, kind=kind, text=text, written_at=clock.now(), writer_id=actor.person_id)
