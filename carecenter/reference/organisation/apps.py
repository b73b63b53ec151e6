"""The module as a Django application."""

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    """Organisation."""

    name = "carecenter.reference.organisation"
    verbose_name = "组织"

    def ready(self) -> None:
        """Register the sections of a pack that organisation owns."""
        from carecenter.reference.organisation.actions import pack

        pack.register()
