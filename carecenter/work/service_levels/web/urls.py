"""Addresses of service_levels."""

from django.urls import path

from carecenter.work.service_levels.web import lists, pages

urlpatterns = [
    path("clocks/", lists.Clocks.as_view(), name="clocks"),
    path("clocks/rules/", pages.rules, name="clock_rules"),
    path("clocks/of/<slug:kind>/<int:subject_id>/", pages.strip, name="clock_strip"),
]
