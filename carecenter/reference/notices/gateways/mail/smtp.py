"""The mail courier: any SMTP server, through Django's mail settings."""

import smtplib

from django.core.mail import EmailMessage

from carecenter.reference.notices.types import CourierFailed, Outgoing


class SmtpCourier:
    """Hands a message to the mail server."""

    def carry(self, outgoing: Outgoing) -> str:
        """Send the mail; its Message-ID names the notice."""
        message_id = f"<notice-{outgoing.notice_id}@carecenter>"
        mail = EmailMessage(outgoing.subject, outgoing.text, to=[outgoing.address], headers={"Message-ID": message_id})
        try:
            mail.send()
        except smtplib.SMTPRecipientsRefused as error:
            raise CourierFailed("recipient refused", permanent=True) from error
        except (smtplib.SMTPException, OSError) as error:
            raise CourierFailed(type(error).__name__, permanent=False) from error
        return message_id
