"""The module as a Django application."""

from django.apps import AppConfig


class ProcessesConfig(AppConfig):
    """Processes."""

    name = "carecenter.work.processes"
    verbose_name = "processes"
