"""The desk as a Django application."""

from django.apps import AppConfig


class DispatchDeskConfig(AppConfig):
    """Dispatcher's desk."""

    name = "carecenter.desks.dispatch_desk"
    verbose_name = "调度台"
