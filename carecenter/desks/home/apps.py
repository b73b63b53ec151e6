"""The module as a Django application."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Home."""

    name = "carecenter.desks.home"
    verbose_name = "home"
