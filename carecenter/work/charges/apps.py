"""The module as a Django application."""

from django.apps import AppConfig


class ChargesConfig(AppConfig):
    """Charges."""

    name = "carecenter.work.charges"
    verbose_name = "收费"

    def ready(self) -> None:
        """Register the section of a pack that charges owns."""
        from carecenter.work.charges.actions import pack

        pack.register()
