"""Small drawings and figures behind the tags; drawn as SVG, so no inline style is needed."""

from collections.abc import Sequence
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from carecenter.design.icons import icon


def percent(part: float, whole: float) -> int:
    """Return the share in whole percent, 0 to 100."""
    return max(0, min(100, round(100 * part / whole))) if whole else 0


def change_of(change: float | None, good: str) -> dict[str, Any]:
    """Return text, icon and tone of a change; 0.031 is +3.1 %, and `good` says which way is welcome."""
    if change is None:
        return {"change": "", "change_tone": "", "change_icon": ""}
    if abs(change) < 0.0005:
        return {"change": _("持平"), "change_tone": "neutral", "change_icon": "minus"}
    welcome = (change > 0) == (good == "up")
    return {
        "change": f"{abs(change) * 100:.1f}%",
        "change_tone": "good" if welcome else "danger",
        "change_icon": "arrow-up" if change > 0 else "arrow-down",
    }


def sparkline(values: Sequence[float | None], width: int = 96, height: int = 28) -> SafeString:
    """Draw the small line of a tile; a missing value is a gap, the last one a dot."""
    known = [v for v in values if v is not None]
    if len(known) < 2:
        return mark_safe("")
    low, high = min(known), max(known)
    scale = (height - 6) / ((high - low) or 1)
    step = (width - 6) / (len(values) - 1)
    path, lifted, x, y = "", True, 0.0, 0.0
    for at, value in enumerate(values):
        if value is None:
            lifted = True
            continue
        x, y = 3 + at * step, height - 3 - (value - low) * scale
        path += f"{'M' if lifted else 'L'}{x:.1f} {y:.1f}"
        lifted = False
    return format_html(
        '<svg class="spark" width="{0}" height="{1}" viewBox="0 0 {0} {1}"'
        ' preserveAspectRatio="xMaxYMid meet" aria-hidden="true">'
        '<path d="{2}"/><circle cx="{3}" cy="{4}" r="2.5"/></svg>',
        width,
        height,
        path,
        f"{x:.1f}",
        f"{y:.1f}",
    )


def bar(value: float, tone: str = "accent") -> SafeString:
    """Draw a bar of 0 to 100 percent."""
    return format_html(
        '<svg class="meter meter-{0}" viewBox="0 0 100 6" preserveAspectRatio="none"'
        ' role="img" aria-label="{1}%">'
        '<rect class="meter-back" width="100" height="6"/>'
        '<rect class="meter-fill" width="{1}" height="6"/></svg>',
        tone,
        round(value),
    )


def medal(rank: int) -> SafeString:
    """Draw a rank; the first three carry a medal."""
    if rank <= 3:
        return format_html('<span class="medal medal-{0}">{1}<b>{0}</b></span>', rank, icon("award", 18, _("名次")))
    return format_html('<span class="medal">{}</span>', rank)
