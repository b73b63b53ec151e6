"""The module as a Django application."""

from django.apps import AppConfig


class ProvidersConfig(AppConfig):
    """Providers."""

    name = "carecenter.reference.providers"
    verbose_name = "服务商"
