"""The module as a Django application."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Figures of contacts."""

    name = "carecenter.insight.reports"
    verbose_name = "话务报表"
