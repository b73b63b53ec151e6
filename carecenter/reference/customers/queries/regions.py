"""Where a telephone number is at home."""

from carecenter.reference.customers.rules.phones import parse_phone, region_of
from carecenter.reference.customers.types import Phone


def area_code_of(*, number: str) -> str:
    """Return the area code of a number (13x… of Guangzhou → 020), or an empty string where nobody knows."""
    phone = parse_phone(number)
    region = region_of(phone) if isinstance(phone, Phone) else None
    return region.area_code if region else ""
