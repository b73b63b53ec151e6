"""The module as a Django application."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Controlled documents."""

    name = "carecenter.reference.documents"
    verbose_name = "制度文件"
