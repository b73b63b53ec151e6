"""The module as a Django application."""

from django.apps import AppConfig


class CustomersConfig(AppConfig):
    """Customers."""

    name = "carecenter.reference.customers"
    verbose_name = "客户"
