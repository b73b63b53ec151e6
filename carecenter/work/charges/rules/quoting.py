"""Make lines of what a technician wants to charge for, and the hash of what the customer agrees to."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from carecenter.foundation.plain.money import sum_yuan
from carecenter.work.charges.types import ChargeItem, QuotedLine

MOST_OF_ONE = 99


def quoted_lines(wanted: Mapping[str, int], items: Iterable[ChargeItem]) -> tuple[list[QuotedLine], list[str]]:
    """Return the lines in the order of the wish, and the codes that cannot be charged for.

    A quantity is 1 to 99; others count as not chargeable. An item without a price of the day is unknown.
    """
    known = {item.code: item for item in items}
    lines, bad = [], []
    for code, quantity in wanted.items():
        item = known.get(code)
        if item is None or not 1 <= quantity <= MOST_OF_ONE:
            bad.append(code)
        else:
            lines.append(QuotedLine(code, item.name, quantity, item.amount))
    return lines, bad


def total_of(lines: Iterable[QuotedLine]) -> Decimal:
    """Return the exact sum of the lines."""
    return sum_yuan(line.amount for line in lines)


def covered_names(wanted: Mapping[str, int], items: Iterable[ChargeItem]) -> list[str]:
    """Return the names of what the warranty covers among what is wanted."""
    return [item.name for item in items if item.code in wanted and item.covered]


def hash_of_quote(job_number: str, revision: int, lines: Sequence[QuotedLine]) -> str:
    """Return the sha256 that a signature is bound to: number, revision, each line, total."""
    rows = [[line.code, line.name, line.quantity, str(line.unit_amount)] for line in lines]
    seen = {"job": job_number, "revision": revision, "lines": rows, "total": str(total_of(lines))}
    return hashlib.sha256(json.dumps(seen, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
