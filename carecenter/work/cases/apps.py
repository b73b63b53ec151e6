"""The module as a Django application."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Cases."""

    name = "carecenter.work.cases"
    verbose_name = "工单"

    def ready(self) -> None:
        """Register the section of a pack that cases own."""
        from carecenter.work.cases.actions import pack

        pack.register()
