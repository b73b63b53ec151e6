"""Addresses of the ground."""

from django.urls import path

from carecenter.foundation.web import health

urlpatterns = [
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
]
