"""The door of cases."""

from carecenter.work.cases.actions.tasks import finish_task, open_task, take_task
from carecenter.work.cases.queries.tasks import (
    count_of_my_open_tasks,
    customers_with_open_task,
    my_open_tasks,
    tasks_by_id,
    tasks_of_customer,
)
from carecenter.work.cases.queries.titles import register_task_title, title_of

__all__ = [
    "count_of_my_open_tasks",
    "customers_with_open_task",
    "finish_task",
    "my_open_tasks",
    "open_task",
    "register_task_title",
    "take_task",
    "tasks_by_id",
    "tasks_of_customer",
    "title_of",
]
