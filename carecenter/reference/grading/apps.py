"""The module as a Django application."""

from django.apps import AppConfig


class GradingConfig(AppConfig):
    """Grades of customers."""

    name = "carecenter.reference.grading"
    verbose_name = "客户分级"

    def ready(self) -> None:
        """Register the section of a pack."""
        from carecenter.reference.grading.actions import pack

        pack.register()
