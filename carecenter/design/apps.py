"""The kit as a Django app without tables."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """Names the kit."""

    name = "carecenter.design"
    label = "design"
    verbose_name = "Design"
