"""The module as a Django application."""

from django.apps import AppConfig


class ProcessesConfig(AppConfig):
    """Processes."""

    name = "carecenter.work.processes"
    verbose_name = "流程"

    def ready(self) -> None:
        """Register the schedule of timers."""
        from carecenter.foundation.worker import register_schedule
        from carecenter.work.processes.tasks import announce

        register_schedule("processes", announce)
