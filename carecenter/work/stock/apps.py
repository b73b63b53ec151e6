"""The module as a Django application."""

from django.apps import AppConfig


class StockConfig(AppConfig):
    """Stock."""

    name = "carecenter.work.stock"
    verbose_name = "配件库存"

    def ready(self) -> None:
        """Register the section of a pack that stock owns."""
        from carecenter.work.stock.actions import pack

        pack.register()
