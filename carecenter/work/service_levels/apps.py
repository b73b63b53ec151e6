"""The module as a Django application."""

from django.apps import AppConfig


class ServiceLevelsConfig(AppConfig):
    """Promises and their clocks."""

    name = "carecenter.work.service_levels"
    verbose_name = "服务时限"

    def ready(self) -> None:
        """Register the section of a pack and the schedule that stamps what is due."""
        from carecenter.foundation.worker import register_schedule
        from carecenter.work.service_levels.actions import pack
        from carecenter.work.service_levels.tasks import announce

        pack.register()
        register_schedule("service_levels", announce)
