"""The module as a Django application."""

from django.apps import AppConfig


class TelephonyConfig(AppConfig):
    """Telephony."""

    name = "carecenter.contact.telephony"
    verbose_name = "telephony"
