"""Addresses of the dispatcher's desk."""

from django.urls import path

from carecenter.desks.dispatch_desk.web import board, deeds, live

urlpatterns = [
    path("board/", board.page, name="day_board"),
    path("board/data/", board.data, name="day_board_data"),
    path("board/conflicts/", board.conflicts, name="day_board_conflicts"),
    path("board/job/", board.job, name="day_board_job"),
    path("board/plan/", deeds.plan, name="day_board_plan"),
    path("board/move/", deeds.move, name="day_board_move"),
    path("board/undo/", deeds.undo, name="day_board_undo"),
    path("board/publication/", deeds.publish, name="day_board_publish"),
    path("live-board/", live.page, name="live_board"),
]
