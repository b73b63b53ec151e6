"""The module as a Django application."""

from django.apps import AppConfig


class EquipmentConfig(AppConfig):
    """Equipment."""

    name = "carecenter.reference.equipment"
    verbose_name = "设备"

    def ready(self) -> None:
        """Register the section of a pack that equipment owns."""
        from carecenter.reference.equipment.actions import pack

        pack.register()
