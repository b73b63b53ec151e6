"""The desk as a Django application."""

from django.apps import AppConfig


class ProviderPortalConfig(AppConfig):
    """Provider's portal."""

    name = "carecenter.desks.provider_portal"
    verbose_name = "服务商门户"
