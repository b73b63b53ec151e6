"""Addresses of care."""

from django.urls import path

from carecenter.work.care.web import due

urlpatterns = [
    path("care/", due.DueList.as_view(), name="care_due"),
    path("care/<int:equipment_id>/job/", due.book, name="care_book"),
    path("care/<int:equipment_id>/refusal/", due.decline, name="care_decline"),
    path("care/<int:equipment_id>/try/", due.miss, name="care_miss"),
]
