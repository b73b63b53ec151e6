"""The brand's colour, made fit to read: WCAG 2.2 contrast ratio of at least 4.5 to 1 with white."""

import re

DEFAULT_ACCENT = "#0f6278"
_HEX = re.compile(r"^#[0-9a-fA-F]{6}$")


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Return the relative luminance of #rrggbb, 0 to 1. Source: WCAG 2.2."""
    parts = [c / 255 for c in _channels(colour)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21. Source: WCAG 2.2."""
    light, dark = sorted([luminance(one), luminance(other)], reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, against: str = "#ffffff", ratio: float = 4.5) -> str:
    """Return the colour, darkened in steps of 4 % until it reaches the ratio; nonsense is the default."""
    if not _HEX.match(colour):
        return DEFAULT_ACCENT
    while contrast(colour, against) < ratio:
        colour = "#" + "".join(f"{int(c * 0.96):02x}" for c in _channels(colour))
    return colour
