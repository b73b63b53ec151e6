"""The module as a Django application."""

from django.apps import AppConfig


class SettlementConfig(AppConfig):
    """Settlement."""

    name = "carecenter.assurance.settlement"
    verbose_name = "结算"

    def ready(self) -> None:
        """Register the section of a pack that settlement owns."""
        from carecenter.assurance.settlement.actions import pack

        pack.register()
