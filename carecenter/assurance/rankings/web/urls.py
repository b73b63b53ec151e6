"""Addresses of rankings."""

from django.urls import path

from carecenter.assurance.rankings.web import pages

urlpatterns = [
    path("rankings/", pages.board, name="rankings"),
    path("rankings/run/", pages.run_now, name="ranking_run"),
    path("rankings/rows/<int:row_id>/", pages.row_page, name="ranking_row"),
    path("rankings/of-provider/<int:provider_id>/", pages.provider_panel, name="ranking_of_provider"),
]
