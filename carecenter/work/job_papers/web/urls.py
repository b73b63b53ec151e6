"""Addresses of papers."""

from django.urls import path

from carecenter.work.job_papers.web import papers

urlpatterns = [
    path("jobs/<int:job_id>/sheet/", papers.sheet, name="job_sheet"),
    path("jobs/worksheet/panel/<int:provider_id>/", papers.worksheet_panel, name="worksheet_panel"),
    path("jobs/worksheet/", papers.worksheet, name="jobs_worksheet"),
]
