"""The module as a Django application."""

from django.apps import AppConfig


class SurveysConfig(AppConfig):
    """Surveys."""

    name = "carecenter.assurance.surveys"
    verbose_name = "满意度"
