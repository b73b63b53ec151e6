"""Addresses of case_history."""

from django.urls import path

from carecenter.work.case_history.web import pages

urlpatterns = [path("letters/", pages.report, name="letters")]
