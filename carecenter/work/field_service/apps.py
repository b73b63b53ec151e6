"""The module as a Django application."""

from django.apps import AppConfig


class FieldServiceConfig(AppConfig):
    """Field service."""

    name = "carecenter.work.field_service"
    verbose_name = "上门服务"
