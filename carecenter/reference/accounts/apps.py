"""The module as a Django application."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Accounts."""

    name = "carecenter.reference.accounts"
    verbose_name = "账号"

    def ready(self) -> None:
        """Listen to the sign-in library; keep the languages that people choose."""
        from carecenter.design.navigation import register_language_keeper
        from carecenter.reference.accounts.web import sign_in  # noqa: F401  (its receivers)
        from carecenter.reference.accounts.web.acting_account import keep_language

        register_language_keeper(keep_language)
