"""The module as a Django application."""

from django.apps import AppConfig


class DispatchConfig(AppConfig):
    """Dispatch."""

    name = "carecenter.work.dispatch"
    verbose_name = "派工"

    def ready(self) -> None:
        """Register the section of a pack that dispatch owns."""
        from carecenter.work.dispatch.actions import pack

        pack.register()
