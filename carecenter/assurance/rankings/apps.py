"""The module as a Django application."""

from django.apps import AppConfig


class RankingsConfig(AppConfig):
    """Rankings."""

    name = "carecenter.assurance.rankings"
    verbose_name = "排名"
