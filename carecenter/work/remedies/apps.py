"""The module as a Django application."""

from django.apps import AppConfig


class RemediesConfig(AppConfig):
    """Remedies."""

    name = "carecenter.work.remedies"
    verbose_name = "补救"
