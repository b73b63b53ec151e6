"""Addresses of notices."""

from django.urls import path

from carecenter.reference.notices.web import outbox

urlpatterns = [
    path("outbox/", outbox.Outbox.as_view(), name="outbox"),
    path("bell/", outbox.bell, name="bell"),
    path("bell/read/", outbox.bell_read, name="bell-read"),
]
