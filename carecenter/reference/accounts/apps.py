"""The module as a Django application."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Accounts."""

    name = "carecenter.reference.accounts"
    verbose_name = "账号"
