"""The door of processes: what other modules may call."""

from carecenter.work.processes.actions.driving import (
    abandon_process,
    change_process_facts,
    finish_process_task,
    open_discretionary_task,
    signal_process,
    skip_process_task,
    take_process_task,
)
from carecenter.work.processes.actions.runs import ask_dry_run, ask_migration
from carecenter.work.processes.actions.starting import start_process
from carecenter.work.processes.actions.versions import dry_run, migrate_process
from carecenter.work.processes.queries.standing import count_running, state_of

__all__ = [
    "abandon_process",
    "ask_dry_run",
    "ask_migration",
    "change_process_facts",
    "count_running",
    "dry_run",
    "finish_process_task",
    "migrate_process",
    "open_discretionary_task",
    "signal_process",
    "skip_process_task",
    "start_process",
    "state_of",
    "take_process_task",
]
