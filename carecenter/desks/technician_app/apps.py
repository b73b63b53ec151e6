"""The desk as a Django application."""

from django.apps import AppConfig


class TechnicianAppConfig(AppConfig):
    """Technician's app."""

    name = "carecenter.desks.technician_app"
    verbose_name = "技师端"
