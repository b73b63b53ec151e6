"""The module as a Django application."""

from django.apps import AppConfig


class SalesConfig(AppConfig):
    """Sales."""

    name = "carecenter.work.sales"
    verbose_name = "销售单"
