"""The door of standards: what other modules may call."""

from carecenter.reference.standards.actions.drafting import begin_version, open_standard, read_definition, save_draft
from carecenter.reference.standards.actions.pack import publish_reviewed
from carecenter.reference.standards.actions.publishing import (
    activate_version,
    agree_rollback,
    ask_rollback,
    publish_version,
    retire_version,
)
from carecenter.reference.standards.actions.releases import add_release_task, confirm_release_task, note_dry_run
from carecenter.reference.standards.actions.reviewing import decide_version, submit_version
from carecenter.reference.standards.queries.contents import definition_of
from carecenter.reference.standards.queries.versions import (
    active_definitions,
    items_of_version,
    standard_names,
    version_in_force,
    versions_by_id,
    versions_of_standard,
)
from carecenter.reference.standards.rules.machine import advance, start
from carecenter.reference.standards.rules.replays import Replay, migrated, replay
from carecenter.reference.standards.rules.storing import (
    happening_from_json,
    happening_to_json,
    state_from_json,
    state_to_json,
)
from carecenter.reference.standards.rules.validation import Problem, Surroundings, problems_of, unused_posts

__all__ = [
    "Problem",
    "Replay",
    "Surroundings",
    "activate_version",
    "active_definitions",
    "add_release_task",
    "advance",
    "agree_rollback",
    "ask_rollback",
    "begin_version",
    "confirm_release_task",
    "decide_version",
    "definition_of",
    "happening_from_json",
    "happening_to_json",
    "items_of_version",
    "migrated",
    "note_dry_run",
    "open_standard",
    "problems_of",
    "publish_reviewed",
    "publish_version",
    "read_definition",
    "replay",
    "retire_version",
    "save_draft",
    "standard_names",
    "start",
    "state_from_json",
    "state_to_json",
    "submit_version",
    "unused_posts",
    "version_in_force",
    "versions_by_id",
    "versions_of_standard",
]
