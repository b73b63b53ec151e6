"""The module as a Django application."""

from django.apps import AppConfig


class FirstContactConfig(AppConfig):
    """First contact."""

    name = "carecenter.work.first_contact"
    verbose_name = "首次解决"
