"""The module as a Django application."""

from django.apps import AppConfig


class DispatchConfig(AppConfig):
    """Dispatch."""

    name = "carecenter.work.dispatch"
    verbose_name = "派工"
