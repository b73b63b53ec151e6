"""The module as a Django application."""

from django.apps import AppConfig


class TelephonyConfig(AppConfig):
    """Telephony."""

    name = "carecenter.contact.telephony"
    verbose_name = "telephony"

    def ready(self) -> None:
        """Register the section of a pack."""
        from carecenter.contact.telephony.actions import pack

        pack.register()
