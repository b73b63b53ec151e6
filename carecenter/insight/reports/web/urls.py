"""Addresses of reports."""

from django.urls import path

from carecenter.insight.reports.web import grade_runs, pages

urlpatterns = [
    path("reports/grade-runs/<int:place>/", grade_runs.panel, name="grade_runs"),
    path("reports/grade-runs/", grade_runs.run, name="grade_now"),
    path("reports/contacts/", pages.report, name="reports"),
    path("reports/contacts/rows/", pages.contacts, name="report_contacts"),
]
