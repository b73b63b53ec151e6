"""The module as a Django application."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """Catalogue."""

    name = "carecenter.reference.catalogue"
    verbose_name = "产品目录"
