"""The module as a Django application."""

from django.apps import AppConfig


class ProvidersConfig(AppConfig):
    """Providers."""

    name = "carecenter.reference.providers"
    verbose_name = "服务商"

    def ready(self) -> None:
        """Register the section of a pack that providers own."""
        from carecenter.reference.providers.actions import pack

        pack.register()
