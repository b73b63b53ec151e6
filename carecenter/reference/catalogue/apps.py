"""The module as a Django application."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """Catalogue."""

    name = "carecenter.reference.catalogue"
    verbose_name = "产品目录"

    def ready(self) -> None:
        """Register the sections of a pack that the catalogue owns."""
        from carecenter.reference.catalogue.actions import pack

        pack.register()
