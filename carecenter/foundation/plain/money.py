"""Hold money as Decimal yuan, rounded half up to the cent, once per statement line (domain reference §0)."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
ZERO = Decimal("0.00")


def exact(amount: Decimal | int | str) -> Decimal:
    """Return an amount as an exact Decimal, unrounded.

    Raise TypeError for a float, ValueError for no number.
    """
    if isinstance(amount, bool | float):
        raise TypeError("money is never a float")
    try:
        value = Decimal(amount)
    except ArithmeticError as error:
        raise ValueError(f"not an amount: {amount!r}") from error
    if not value.is_finite():
        raise ValueError(f"not an amount: {amount!r}")
    return value


def yuan(amount: Decimal | int | str) -> Decimal:
    """Return an amount rounded half up to 0.01; call it once per statement line."""
    rounded = exact(amount).quantize(CENT, ROUND_HALF_UP)
    return ZERO if rounded == 0 else rounded


def sum_yuan(amounts: Iterable[Decimal]) -> Decimal:
    """Add lines that are already rounded. Raise ValueError for one that is not."""
    total = ZERO
    for amount in amounts:
        if amount != yuan(amount):
            raise ValueError(f"line is not rounded to the cent: {amount}")
        total += amount
    return yuan(total)


def to_fen(amount: Decimal | int | str) -> int:
    """Return yuan as integer 分, as expressions use them. Raise ValueError for a fraction of a 分."""
    value = exact(amount) * 100
    if value != int(value):
        raise ValueError(f"amount has a fraction of a fen: {amount}")
    return int(value)


def from_fen(fen: int) -> Decimal:
    """Return integer 分 as yuan."""
    return yuan(Decimal(fen) / 100)
