"""The module as a Django application."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Cases."""

    name = "carecenter.work.cases"
    verbose_name = "跟进任务"
