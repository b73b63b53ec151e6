"""The module as a Django application."""

from django.apps import AppConfig


class HandsetsConfig(AppConfig):
    """Technicians' telephones."""

    name = "carecenter.work.handsets"
    verbose_name = "技师手机"
