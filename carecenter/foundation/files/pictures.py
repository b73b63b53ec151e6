"""Tell whether two pictures show the same, whatever their size and compression: a difference hash of 64 bits."""

import io
from collections.abc import Sequence

SAME_BITS = 3
FLAT_BITS = 6


def bands_of_picture(content: bytes) -> tuple[int, ...]:
    """Return the difference hash of a picture file in four bands; nothing where it cannot be read or is flat."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(content)) as image:
            image.draft("L", (160, 160))
            small = image.convert("L").resize((9, 8), Image.Resampling.BOX)
            return bands_of(list(small.tobytes()))
    except (OSError, ValueError):
        return ()


def bands_of(grey: Sequence[int]) -> tuple[int, ...]:
    """Return the difference hash of a picture of 9 × 8 grey values as four bands of 16 bits, numbered so as not to mix.

    Two hashes that differ in at most three bits share a band. A flat picture has none: it would resemble all others.
    """
    bits = 0
    for row in range(8):
        for column in range(8):
            left, right = grey[row * 9 + column], grey[row * 9 + column + 1]
            bits = bits << 1 | (left > right)
    if not FLAT_BITS <= bits.bit_count() <= 64 - FLAT_BITS:
        return ()
    return tuple(number << 16 | bits >> 16 * number & 0xFFFF for number in range(4))


def is_same_picture(one: Sequence[int], other: Sequence[int]) -> bool:
    """Tell whether two hashes differ in at most three bits."""
    if len(one) != 4 or len(other) != 4:
        return False
    return sum((a ^ b).bit_count() for a, b in zip(one, other, strict=True)) <= SAME_BITS
