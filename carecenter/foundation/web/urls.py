"""Addresses of the ground."""

from django.urls import path

from carecenter.foundation.web import files, health

urlpatterns = [
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
    path("files/<str:token>/", files.file, name="file"),
]
