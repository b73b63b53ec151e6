"""Questions about tasks."""

from collections.abc import Collection, Iterable

from django.db.models import Q

from carecenter.foundation.plain.actors import Actor
from carecenter.work.cases.access import workable_tasks
from carecenter.work.cases.models import CaseTask
from carecenter.work.cases.types import TaskFacts, TaskKind, TaskState


def my_open_tasks(actor: Actor, *, limit: int = 50) -> list[TaskFacts]:
    """Return what the actor has to do: her own tasks and those of her reach that nobody took, the most urgent first."""
    rows = workable_tasks(actor).exclude(state=TaskState.DONE.value)
    rows = rows.filter(Q(owner_id=actor.person_id) | Q(owner=None))
    return [facts_of_task(task) for task in rows.order_by("due_at", "id")[:limit]]


def count_of_my_open_tasks(actor: Actor) -> int:
    """Return how many tasks wait for the actor."""
    rows = workable_tasks(actor).exclude(state=TaskState.DONE.value)
    return rows.filter(Q(owner_id=actor.person_id) | Q(owner=None)).count()


def tasks_by_id(*, ids: Iterable[int]) -> dict[int, TaskFacts]:
    """Return the facts of many tasks in one query."""
    return {task.pk: facts_of_task(task) for task in CaseTask.objects.filter(pk__in=set(ids))}


def tasks_of_customer(*, customer_ids: Collection[int]) -> list[TaskFacts]:
    """Return the tasks of one identity, newest first."""
    rows = CaseTask.objects.filter(customer_id__in=customer_ids).order_by("-opened_at", "-id")
    return [facts_of_task(task) for task in rows[:100]]


def customers_with_open_task(
    *, customer_ids: Collection[int], kinds: Collection[TaskKind] = tuple(TaskKind)
) -> set[int]:
    """Return those of the customers who have a task that is not done."""
    rows = CaseTask.objects.filter(customer_id__in=customer_ids, kind__in=[k.value for k in kinds])
    rows = rows.exclude(state=TaskState.DONE.value)
    return {pk for pk in rows.values_list("customer_id", flat=True) if pk is not None}


def facts_of_task(task: CaseTask) -> TaskFacts:
    """Return what other modules may know of a task."""
    return TaskFacts(
        id=task.pk,
        number=task.number,
        kind=TaskKind(task.kind),
        state=TaskState(task.state),
        customer_id=task.customer_id,
        about=(task.about_kind, task.about_id),
        unit_path=task.unit_path,
        owner_id=task.owner_id,
        due_at=task.due_at,
        opened_at=task.opened_at,
        title_code=task.title_code,
        params=task.params,
        outcome=task.outcome,
        finished_at=task.finished_at,
    )
