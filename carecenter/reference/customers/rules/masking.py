"""Hide what a reader does not need. Source: domain reference §4 masking defaults, G2.15."""

from carecenter.reference.customers.types import Address

HIDDEN = "*"


def mask_name(name: str) -> str:
    """Return the first character and two stars: 张三丰 → 张**, 欧阳修 → 欧**."""
    return f"{name[0]}{HIDDEN * 2}" if name else ""


def mask_phone(number: str) -> str:
    """Return the beginning and the last four digits: 13812345678 → 138****5678; a short number keeps its end only."""
    if len(number) >= 10:
        return f"{number[:3]}{HIDDEN * 4}{number[-4:]}"
    return f"{HIDDEN * 4}{number[-2:]}" if number else ""


def mask_address(address: Address) -> str:
    """Return the address down to the street, without road, house and flat."""
    known = Address(address.province, address.city, address.district, address.street).full_text()
    return f"{known}{HIDDEN * 3}" if address.detail else known
