"""The foundation as a Django application."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class FoundationConfig(AppConfig):
    """Load what the modules register: subscribers, panels and live topics."""

    name = "carecenter.foundation"
    verbose_name = "基础"

    def ready(self) -> None:
        """Import the entry points that register themselves."""
        autodiscover_modules("events")
        autodiscover_modules("subscribers")
        autodiscover_modules("panels")
