"""Who may be calling: asked before anything rings."""

from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.reference.customers.public import area_code_of, look_up

MOST = 8


def candidates_of(number: str) -> list[int]:
    """Return the customers who have this number, the likeliest first; none for a hidden number."""
    if len(number) < 7:
        return []
    try:
        hits = look_up(actor=system_actor("telephony"), text=number, limit=MOST)
    except Refusal:
        return []
    return list(dict.fromkeys(hit.customer_id for hit in hits))


def region_of(number: str) -> str:
    """Return the area code where the number is at home, such as 020; empty where nobody knows."""
    return area_code_of(number=number)
