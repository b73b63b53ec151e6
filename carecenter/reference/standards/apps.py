"""The module as a Django application."""

from django.apps import AppConfig


class StandardsConfig(AppConfig):
    """Standards."""

    name = "carecenter.reference.standards"
    verbose_name = "服务标准"

    def ready(self) -> None:
        """Register the sections of a pack that standards owns."""
        from carecenter.reference.standards.actions import pack

        pack.register()
