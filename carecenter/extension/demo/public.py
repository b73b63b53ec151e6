"""The door of demo."""

from carecenter.extension.demo.actions.history import Interrupted, begin, make_history, play_part, refusals
from carecenter.extension.demo.actions.setting_up import known_logins, write_progress
from carecenter.extension.demo.queries.fingerprint import fingerprint
from carecenter.extension.demo.queries.invariants import broken_invariants
from carecenter.extension.demo.queries.runs import current_run

__all__ = [
    "Interrupted",
    "begin",
    "broken_invariants",
    "current_run",
    "fingerprint",
    "known_logins",
    "make_history",
    "play_part",
    "refusals",
    "write_progress",
]
