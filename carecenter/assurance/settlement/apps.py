"""The module as a Django application."""

from django.apps import AppConfig


class SettlementConfig(AppConfig):
    """Settlement."""

    name = "carecenter.assurance.settlement"
    verbose_name = "结算"
