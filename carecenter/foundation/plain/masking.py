"""Mask personal data for eyes that need only recognise it.

Source: domain reference §2.7 (Masking defaults), G2.15.
"""

import re

STARS = "****"
# The longest match wins, so that 街道 is not cut after 街.
STREET_END = re.compile(r"街道|大街|大道|[路街巷弄镇乡道]|胡同|苏木")
DISTRICT_END = re.compile(r"[市区县旗州盟]")


def mask_phone(number: str) -> str:
    """Keep the first three and last four digits.

    138****5678. A number under eight digits keeps its last two.
    """
    digits = number.strip()
    if not digits:
        return ""
    if len(digits) < 8:
        return STARS + digits[-2:] if len(digits) > 4 else STARS
    return digits[:3] + STARS + digits[-4:]


def mask_name(name: str) -> str:
    """Keep the first character and star every other.

    张三丰 → 张**, 欧阳修 → 欧**. A lone character is starred.
    """
    stripped = "".join(name.split())
    if len(stripped) < 2:
        return "*" * len(stripped)
    return stripped[0] + "*" * (len(stripped) - 1)


def mask_address(address: str) -> str:
    """Keep an address down to its street, or to its district when no street is found; the rest is starred."""
    text = "".join(address.split())
    if not text:
        return ""
    street = STREET_END.search(text, 1)
    if street:
        return text[: street.end()] + STARS
    districts = list(DISTRICT_END.finditer(text, 1))
    return (text[: districts[-1].end()] if districts else "") + STARS


def mask_serial(serial: str) -> str:
    """Keep the last four characters of a serial number."""
    return STARS + serial[-4:] if len(serial) > 4 else STARS
