"""Small drawings of the ranking."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _


def interval(lower: float, upper: float, share: float) -> SafeString:
    """Draw Wilson's interval on a line from 0 to 100 %, with the observed share as a dot."""
    return format_html(
        '<svg class="interval" viewBox="0 0 200 16" width="200" height="16" role="img" aria-label="{0}">'
        '<line class="interval-axis" x1="0" y1="8" x2="200" y2="8"/>'
        '<rect class="interval-span" x="{1}" y="5" width="{2}" height="6" rx="3"/>'
        '<circle class="interval-dot" cx="{3}" cy="8" r="4"/><title>{0}</title></svg>',
        _("非常满意 %(share)s，95%% 区间 %(low)s–%(high)s")
        % {"share": f"{share:.1%}", "low": f"{lower:.1%}", "high": f"{upper:.1%}"},
        f"{lower * 200:.1f}",
        f"{max((upper - lower) * 200, 2):.1f}",
        f"{share * 200:.1f}",
    )
