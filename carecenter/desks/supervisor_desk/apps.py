"""The module as a Django application."""

from django.apps import AppConfig


class SupervisorDeskConfig(AppConfig):
    """Supervisor desk."""

    name = "carecenter.desks.supervisor_desk"
    verbose_name = "现场"
