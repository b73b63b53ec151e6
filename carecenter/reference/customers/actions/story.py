"""General mechanisms that higher modules write through: facts and the timeline."""

from datetime import datetime
from typing import Any

from carecenter.foundation.action import write_later
from carecenter.reference.customers.models import CustomerFact, TimelineLine


def set_fact(*, customer_id: int, key: str, value: object, text: str = "", valid_until: datetime | None = None) -> None:
    """Write what is known of a customer now; a value of None takes the fact back. Runs inside the caller's action."""
    if value is None:
        CustomerFact.objects.filter(customer_id=customer_id, key=key).delete()
        return
    CustomerFact.objects.bulk_create(
        [CustomerFact(customer_id=customer_id, key=key, value=value, text=text, valid_until=valid_until)],
        update_conflicts=True,
        unique_fields=["customer", "key"],
        update_fields=["value", "text", "valid_until"],
    )


def add_timeline_line(
    *,
    customer_id: int,
    at: datetime,
    unit_path: str,
    kind: str,
    subject: tuple[str, int],
    params: dict[str, Any] | None = None,
) -> None:
    """Add one line to a customer's story: a kind and its parameters. Runs inside the caller's action.

    `params` are codes, ids, numbers and dates as JSON values; never a name, phone, address or free text.
    """
    write_later(
        TimelineLine(
            customer_id=customer_id,
            at=at,
            unit_path=unit_path,
            kind=kind,
            subject_kind=subject[0],
            subject_id=subject[1],
            params=params or {},
        )
    )
