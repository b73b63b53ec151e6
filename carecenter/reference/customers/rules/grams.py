"""Cut texts for infix search. Source: architecture §5 "Look-up" (two-character grams)."""

import re
import unicodedata

RUNS = re.compile(r"[0-9a-z\u3400-\u9fff\U00020000-\U0003ffff]+")


def searchable(text: str) -> str:
    """Return a text in its comparable form: NFKC, lower case, only letters, digits and hanzi."""
    return "".join(RUNS.findall(unicodedata.normalize("NFKC", text).lower()))


def grams(text: str) -> tuple[str, ...]:
    """Return the distinct two-character grams of a searchable text in order.

    A lone character is its own gram.
    """
    plain = searchable(text)
    if len(plain) < 2:
        return (plain,) if plain else ()
    return tuple(dict.fromkeys(plain[n : n + 2] for n in range(len(plain) - 1)))


def dice(first: str, second: str) -> float:
    """Return the Dice coefficient of two texts' grams: 0 nothing in common, 1 the same grams."""
    a, b = set(grams(first)), set(grams(second))
    if not a and not b:
        return 1.0
    return 2 * len(a & b) / (len(a) + len(b))
