"""Addresses of case_handling."""

from django.urls import path

from carecenter.work.case_handling.web import steps

urlpatterns = [
    path("cases/<int:case_id>/standard/", steps.panel, name="case_standard"),
    path("cases/<int:case_id>/standard/steps/<int:task_id>/", steps.finish, name="case_step_finish"),
    path("cases/<int:case_id>/standard/steps/<int:task_id>/ticks/", steps.tick, name="case_step_tick"),
    path("cases/<int:case_id>/standard/more/", steps.open_more, name="case_step_open"),
]
