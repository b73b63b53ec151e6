"""The module as a Django application."""

from django.apps import AppConfig


class RoutingConfig(AppConfig):
    """Queues, presence and offers."""

    name = "carecenter.contact.routing"
    verbose_name = "接入与排队"

    def ready(self) -> None:
        """Register the pack's section."""
        from carecenter.contact.routing.actions.pack import register

        register()
