"""Addresses of the dispatch desk."""

from django.urls import path

from carecenter.work.dispatch.web import desk

urlpatterns = [
    path("dispatch/", desk.desk, name="dispatch"),
    path("dispatch/<int:job_id>/", desk.one, name="dispatch_job"),
    path("dispatch/<int:job_id>/provider/", desk.give, name="dispatch_give"),
]
