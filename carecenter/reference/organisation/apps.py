"""The module as a Django application."""

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    """Organisation."""

    name = "carecenter.reference.organisation"
    verbose_name = "组织"
