"""Addresses of handsets."""

from django.urls import path

from carecenter.work.handsets.web import deeds

urlpatterns = [
    path("jobs/<int:job_id>/handset-deeds/", deeds.deeds, name="job_handset_deeds"),
    path("late-check-ins/<int:deed_id>/approval/", deeds.approve, name="late_check_in"),
]
