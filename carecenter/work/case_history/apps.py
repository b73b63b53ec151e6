"""The module as a Django application."""

from django.apps import AppConfig


class CaseHistoryConfig(AppConfig):
    """Case history."""

    name = "carecenter.work.case_history"
    verbose_name = "历史来信"
