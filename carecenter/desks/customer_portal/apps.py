"""The module as a Django application."""

from django.apps import AppConfig


class CustomerPortalConfig(AppConfig):
    """Customer's pages."""

    name = "carecenter.desks.customer_portal"
    verbose_name = "客户页面"
