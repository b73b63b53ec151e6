"""The module as a Django application."""

from django.apps import AppConfig


class IntegrationsConfig(AppConfig):
    """Integrations."""

    name = "carecenter.extension.integrations"
    verbose_name = "导入与导出"
