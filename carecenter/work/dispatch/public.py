"""The door of dispatch."""

from carecenter.work.dispatch.actions.adjusting import move_stop, publish_plan, undo_plan
from carecenter.work.dispatch.actions.asking import ask_by_hand
from carecenter.work.dispatch.actions.boards import count_board
from carecenter.work.dispatch.actions.holding import confirm_window, hold_window, release_window
from carecenter.work.dispatch.actions.placing import (
    give_job,
    move_job,
    place_forgotten_jobs,
    place_job,
    take_back_late_offers,
)
from carecenter.work.dispatch.actions.planning import plan_day
from carecenter.work.dispatch.queries.board import BoardLeft, BoardStop, DayBoard, conflicts_of, day_board
from carecenter.work.dispatch.queries.capacity import offer_windows
from carecenter.work.dispatch.queries.live_board import board_counted
from carecenter.work.dispatch.queries.waiting import candidates_for, choice_for
from carecenter.work.dispatch.queries.words import CAUSE_WORDS, COST_WORDS, held_words, obstacle_words

__all__ = [
    "CAUSE_WORDS",
    "COST_WORDS",
    "BoardLeft",
    "BoardStop",
    "DayBoard",
    "ask_by_hand",
    "board_counted",
    "candidates_for",
    "choice_for",
    "confirm_window",
    "conflicts_of",
    "count_board",
    "day_board",
    "give_job",
    "held_words",
    "hold_window",
    "move_job",
    "move_stop",
    "obstacle_words",
    "offer_windows",
    "place_forgotten_jobs",
    "place_job",
    "plan_day",
    "publish_plan",
    "release_window",
    "take_back_late_offers",
    "undo_plan",
]
