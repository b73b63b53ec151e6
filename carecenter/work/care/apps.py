"""The module as a Django application."""

from django.apps import AppConfig


class CareConfig(AppConfig):
    """Care."""

    name = "carecenter.work.care"
    verbose_name = "保养"
