"""Judge serial numbers (整机编码): their form, whether they look real, whether they may be bound."""

import re
import unicodedata

from carecenter.reference.equipment.types import SerialDecision

SHORTEST, LONGEST = 6, 40
PLACEHOLDERS = ("UNKNOWN", "NOSERIAL", "NOSN", "TEST", "WUXULIEHAO")
RUNS = ("01234567890123456789", "98765432109876543210", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def normalise_serial(serial: str) -> str:
    """Return a serial in upper case and half width, letters and digits only.

    A scanner's SN: in front is dropped.
    """
    plain = unicodedata.normalize("NFKC", serial).upper().strip()
    plain = re.sub(r"^(?:S/?N|序列号|整机编码|机身编码)\s*[:.]\s*", "", plain)
    return re.sub(r"[^0-9A-Z]", "", plain)


def serial_problem(serial: str, pattern: str = "") -> str | None:
    """Return why a normalised serial is not plausible, or None. `pattern` is the brand's regular expression.

    Codes: SERIAL_EMPTY, SERIAL_TOO_SHORT, SERIAL_TOO_LONG, SERIAL_PLACEHOLDER, SERIAL_IS_PHONE,
    SERIAL_PATTERN.
    """
    if not serial:
        return "SERIAL_EMPTY"
    if len(set(serial)) < 3 or serial.startswith(PLACEHOLDERS) or any(serial in run for run in RUNS):
        return "SERIAL_PLACEHOLDER"
    if len(serial) < SHORTEST:
        return "SERIAL_TOO_SHORT"
    if len(serial) > LONGEST:
        return "SERIAL_TOO_LONG"
    if pattern:
        return None if re.fullmatch(pattern, serial) else "SERIAL_PATTERN"
    return "SERIAL_IS_PHONE" if re.fullmatch(r"1[3-9]\d{9}", serial) else None


def decide_binding(
    *,
    serial: str,
    equipment_id: int,
    current_serial: str,
    holder_id: int | None,
    holder_is_retired: bool = False,
) -> SerialDecision:
    """Return what binding a serial to a piece of equipment would mean.

    `holder_id` is the equipment that has this serial now. A retired holder (scrapped, replaced) lets it be
    bound again
    but is shown; a living one is a clash that a person must clear.
    """
    if holder_id == equipment_id or (holder_id is None and current_serial == serial):
        return SerialDecision.ALREADY_BOUND
    if holder_id is not None and not holder_is_retired:
        return SerialDecision.CLASH
    if current_serial:
        return SerialDecision.REBIND_NEEDS_REASON
    return SerialDecision.HISTORIC if holder_id is not None else SerialDecision.FREE
