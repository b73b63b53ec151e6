"""The port to payment providers, and a simulator for training, demonstration and tests.

A provider is asked for a code that the customer scans; that she has paid is news, which comes later and perhaps twice.
"""

import hashlib
import hmac
import secrets
from decimal import Decimal
from typing import Protocol

from django.conf import settings

from carecenter.work.charges.types import PayBy


class PaymentProvider(Protocol):
    """What a payment provider does for us; amounts in yuan."""

    def ask(self, order_no: str, amount: Decimal, by: PayBy) -> str:
        """Return what the code on the screen shall lead to. The same order twice is one order."""

    def give_back(self, order_no: str, refund_no: str, amount: Decimal) -> str:
        """Give money back; return the provider's reference. The same refund twice is one refund."""

    def close(self, order_no: str) -> None:
        """Let nobody pay this order any more."""


class Simulator:
    """Money that does not exist: the code leads to a page with a button 'the customer has paid'."""

    def ask(self, order_no: str, amount: Decimal, by: PayBy) -> str:
        """Return the address of the simulator's page."""
        return f"/charges/simulator/{order_no}/"

    def give_back(self, order_no: str, refund_no: str, amount: Decimal) -> str:
        """Say yes."""
        return f"SIM-{refund_no}"

    def close(self, order_no: str) -> None:
        """Nothing has to be told."""


def provider() -> PaymentProvider:
    """Return the provider in use. There is no other adapter than the simulator yet."""
    return Simulator()


def is_simulated() -> bool:
    """Tell whether money is simulated here."""
    return isinstance(provider(), Simulator)


def new_order_no(job_number: str) -> str:
    """Return an order number that nobody can guess from another one."""
    return f"{job_number}-{secrets.token_hex(6)}"


def signature_of(body: bytes) -> str:
    """Return the HMAC-SHA256 that genuine news carries, hex."""
    secret = getattr(settings, "PAYMENT_SECRET", "") or settings.SECRET_KEY
    return hmac.new(f"payments:{secret}".encode(), body, hashlib.sha256).hexdigest()


def is_genuine(body: bytes, signature: str) -> bool:
    """Tell whether news was signed with our secret; compares in constant time."""
    return hmac.compare_digest(signature_of(body), signature)
