"""The door of service_levels: what other modules may call. A subject is ("case", 7); its module asks its own access."""

from carecenter.work.service_levels.actions.calendars import follow_calendar
from carecenter.work.service_levels.actions.moving import (
    cancel_clocks,
    pause_clocks,
    reopen_clocks,
    restore_clocks,
    resume_clocks,
    stop_clock,
)
from carecenter.work.service_levels.actions.pack import define_level_rules
from carecenter.work.service_levels.actions.recomputing import recompute_clocks
from carecenter.work.service_levels.actions.starting import (
    note_clock,
    reassign_clocks,
    replan_clock,
    start_clock,
    start_clocks,
)
from carecenter.work.service_levels.actions.telling import tell_ladder
from carecenter.work.service_levels.actions.ticking import announce_due
from carecenter.work.service_levels.queries.due import seconds_until_next
from carecenter.work.service_levels.queries.rules_in_force import (
    demand_authority,
    level_of_person,
    level_rules,
    plans_of,
)
from carecenter.work.service_levels.queries.standing import clocks_of, running_out
from carecenter.work.service_levels.queries.subjects import register_clock_subject, subject_of

__all__ = [
    "announce_due",
    "cancel_clocks",
    "clocks_of",
    "define_level_rules",
    "demand_authority",
    "follow_calendar",
    "level_of_person",
    "level_rules",
    "note_clock",
    "pause_clocks",
    "plans_of",
    "reassign_clocks",
    "recompute_clocks",
    "register_clock_subject",
    "reopen_clocks",
    "replan_clock",
    "restore_clocks",
    "resume_clocks",
    "running_out",
    "seconds_until_next",
    "start_clock",
    "start_clocks",
    "stop_clock",
    "subject_of",
    "tell_ladder",
]
