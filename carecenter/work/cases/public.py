"""The door of cases."""

from carecenter.work.cases.access import may_see_case
from carecenter.work.cases.actions.closing import resolve_case, verify_case, write_eight_d
from carecenter.work.cases.actions.guards import (
    add_case_step,
    case_for_judgement,
    case_for_work,
    propose_plan,
    register_move_guard,
)  # fmt: skip
from carecenter.work.cases.actions.holding import hold_case, release_case
from carecenter.work.cases.actions.inner import answer_task, ask_department, dispute_task, judge_dispute
from carecenter.work.cases.actions.merging import link_cases, merge_case, split_case, undo_merge
from carecenter.work.cases.actions.moving import (
    assess_case,
    escalate_case,
    move_case,
    pause_case,
    reopen_case,
    step_off_process,
    withdraw_case,
)  # fmt: skip
from carecenter.work.cases.actions.opening import open_case
from carecenter.work.cases.actions.owning import assign_case, change_case
from carecenter.work.cases.actions.talking import inform_customer, promise_update, write_message
from carecenter.work.cases.actions.tasks import finish_task, open_task, take_task
from carecenter.work.cases.queries.cases import (
    case_held_by,
    cases_by_id,
    cases_of_customer,
    files_of_case,
    holders_of_case,
    is_about_product,
    watchers_of,
)  # fmt: skip
from carecenter.work.cases.queries.definitions import case_types, contact_reasons, family_of
from carecenter.work.cases.queries.document import register_evidence_part
from carecenter.work.cases.queries.tasks import (
    count_of_my_open_tasks,
    customers_with_open_task,
    my_open_tasks,
    tasks_by_id,
    tasks_of_customer,
)  # fmt: skip
from carecenter.work.cases.queries.titles import register_task_title, title_of

__all__ = [
    "add_case_step", "answer_task", "ask_department", "assess_case", "assign_case",
    "case_for_judgement", "case_for_work", "case_held_by", "case_types", "cases_by_id", "cases_of_customer",
    "change_case", "contact_reasons", "count_of_my_open_tasks", "customers_with_open_task", "dispute_task",
    "escalate_case", "family_of", "files_of_case", "finish_task", "hold_case", "holders_of_case", "inform_customer",
    "is_about_product", "judge_dispute", "link_cases", "may_see_case", "merge_case", "move_case", "my_open_tasks",
    "open_case", "open_task", "pause_case", "promise_update", "propose_plan",
    "register_evidence_part", "register_move_guard", "register_task_title", "release_case", "reopen_case",
    "resolve_case", "split_case", "step_off_process", "take_task", "tasks_by_id", "tasks_of_customer", "title_of",
    "undo_merge", "verify_case", "watchers_of", "withdraw_case", "write_eight_d", "write_message",
]  # fmt: skip
