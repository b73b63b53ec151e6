"""The module as a Django application."""

from django.apps import AppConfig


class OutboundConfig(AppConfig):
    """Outbound."""

    name = "carecenter.contact.outbound"
    verbose_name = "outbound"
