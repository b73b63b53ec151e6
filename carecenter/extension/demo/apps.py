"""The module as a Django application."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The demonstration brand."""

    name = "carecenter.extension.demo"
    verbose_name = "demo"

    def ready(self) -> None:
        """Keep clocks and subscribers of the present out of a history that is still being made."""
        from carecenter.extension.demo.queries.runs import history_is_unfinished
        from carecenter.foundation.worker import stand_by_while

        stand_by_while(history_is_unfinished)
