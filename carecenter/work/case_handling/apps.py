"""The module as a Django application."""

from django.apps import AppConfig


class CaseHandlingConfig(AppConfig):
    """Case handling."""

    name = "carecenter.work.case_handling"
    verbose_name = "工单办理"

    def ready(self) -> None:
        """Register the section of packs."""
        from carecenter.work.case_handling.actions.pack import register

        register()
