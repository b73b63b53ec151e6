"""The module as a Django application."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Notices."""

    name = "carecenter.reference.notices"
    verbose_name = "通知"

    def ready(self) -> None:
        """Engage the couriers that need no contract, and register the texts of a pack."""
        from carecenter.reference.notices.actions import pack
        from carecenter.reference.notices.actions.delivering import COURIERS, register_courier
        from carecenter.reference.notices.gateways.mail.smtp import SmtpCourier
        from carecenter.reference.notices.gateways.sms.simulator import SmsSimulator
        from carecenter.reference.notices.types import Channel

        pack.register()
        if Channel.SMS not in COURIERS:
            register_courier(Channel.SMS, SmsSimulator())
        if Channel.MAIL not in COURIERS:
            register_courier(Channel.MAIL, SmtpCourier())
