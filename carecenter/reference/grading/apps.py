"""The module as a Django application."""

from django.apps import AppConfig


class GradingConfig(AppConfig):
    """Grading."""

    name = "carecenter.reference.grading"
    verbose_name = "grading"
