"""The module as a Django application."""

from django.apps import AppConfig


class EquipmentConfig(AppConfig):
    """Equipment."""

    name = "carecenter.reference.equipment"
    verbose_name = "设备"
