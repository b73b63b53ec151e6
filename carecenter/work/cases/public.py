"""The door of cases."""

from carecenter.work.cases.actions.holding import hold_case, release_case
from carecenter.work.cases.actions.opening import note_contact, open_case
from carecenter.work.cases.actions.tasks import finish_task, open_task, take_task
from carecenter.work.cases.queries.cases import cases_by_id, cases_of_customer
from carecenter.work.cases.queries.definitions import case_types, contact_reasons
from carecenter.work.cases.queries.tasks import (
    count_of_my_open_tasks,
    customers_with_open_task,
    my_open_tasks,
    tasks_by_id,
    tasks_of_customer,
)
from carecenter.work.cases.queries.titles import register_task_title, title_of

__all__ = [
    "case_types",
    "cases_by_id",
    "cases_of_customer",
    "contact_reasons",
    "hold_case",
    "note_contact",
    "open_case",
    "release_case",
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
