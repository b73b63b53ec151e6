"""The module as a Django application."""

from django.apps import AppConfig


class RankingsConfig(AppConfig):
    """Rankings."""

    name = "carecenter.assurance.rankings"
    verbose_name = "排名"

    def ready(self) -> None:
        """Register the section of a pack that rankings own."""
        from carecenter.assurance.rankings.actions import pack

        pack.register()
