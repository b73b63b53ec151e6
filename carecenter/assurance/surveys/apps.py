"""The module as a Django application."""

from django.apps import AppConfig


class SurveysConfig(AppConfig):
    """Surveys."""

    name = "carecenter.assurance.surveys"
    verbose_name = "满意度"

    def ready(self) -> None:
        """Register the section of a pack that surveys own."""
        from carecenter.assurance.surveys.actions import pack

        pack.register()
