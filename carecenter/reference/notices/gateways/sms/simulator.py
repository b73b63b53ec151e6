"""The SMS courier of an installation without a contract: takes every message; the outbox page shows the text.

A number that ends in 0000 is refused for good and one that ends in 9999 for the moment, so that people can see
what the product does then.
"""

import uuid

from carecenter.reference.notices.types import CourierFailed, Outgoing


class SmsSimulator:
    """Carries nothing and says so in its reference."""

    def carry(self, outgoing: Outgoing) -> str:
        """Take the message."""
        if outgoing.address.endswith("0000"):
            raise CourierFailed("number does not exist", permanent=True)
        if outgoing.address.endswith("9999"):
            raise CourierFailed("carrier is busy", permanent=False)
        return f"simulated-{uuid.uuid4().hex[:12]}"
