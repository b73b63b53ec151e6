"""The module as a Django application."""

from django.apps import AppConfig


class JobPapersConfig(AppConfig):
    """Papers of jobs."""

    name = "carecenter.work.job_papers"
    verbose_name = "服务单文书"
