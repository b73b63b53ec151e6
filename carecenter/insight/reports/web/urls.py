"""Addresses of reports."""

from django.urls import path

from carecenter.insight.reports.web import pages

urlpatterns = [
    path("reports/contacts/", pages.report, name="reports"),
    path("reports/contacts/rows/", pages.contacts, name="report_contacts"),
]
