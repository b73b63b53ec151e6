"""The provinces as equal tiles where a reader looks for them: a drawing of figures, with no border on it.

Every province is as large as its news, and nothing has to be licensed as a map: by the Surveying and Mapping Law
(测绘法) a map shown to the public needs a review number.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# The division code's first two digits and the one-character name; places stand in province_map.css.
PROVINCES: Mapping[str, Promise] = {
    "11": _("京"), "12": _("津"), "13": _("冀"), "14": _("晋"), "15": _("蒙"), "21": _("辽"),
    "22": _("吉"), "23": _("黑"), "31": _("沪"), "32": _("苏"), "33": _("浙"), "34": _("皖"),
    "35": _("闽"), "36": _("赣"), "37": _("鲁"), "41": _("豫"), "42": _("鄂"), "43": _("湘"),
    "44": _("粤"), "45": _("桂"), "46": _("琼"), "50": _("渝"), "51": _("川"), "52": _("黔"),
    "53": _("滇"), "54": _("藏"), "61": _("陕"), "62": _("甘"), "63": _("青"), "64": _("宁"),
    "65": _("新"), "71": _("台"), "81": _("港"), "82": _("澳"),
}  # fmt: skip
STEPS = 4


@dataclass(frozen=True, slots=True)
class Tile:
    """One province: its figure, how strongly it is filled (0 none to 4), where it leads, what it says in full."""

    code: str
    short: object
    value: int | None = None
    level: int = 0
    url: str = ""
    note: str = ""
    chosen: bool = False


def tiles_of(
    values: Mapping[str, int],
    *,
    notes: Mapping[str, str] | None = None,
    urls: Mapping[str, str] | None = None,
    chosen: str = "",
) -> list[Tile]:
    """Return all provinces with their figures; the largest figure is filled fully, none at all stays empty."""
    top = max(values.values(), default=0)
    notes, urls = notes or {}, urls or {}
    return [
        Tile(
            code, short, values.get(code), level_of(values.get(code, 0), top), urls.get(code, ""), notes.get(code, ""),
            code == chosen,
        )
        for code, short in PROVINCES.items()
    ]  # fmt: skip


def level_of(value: int, top: int) -> int:
    """Return how strongly a figure is filled, 0 to 4, against the largest one.

    >>> [level_of(value, 40) for value in (0, 1, 10, 11, 40)]
    [0, 1, 1, 2, 4]
    """
    return min(STEPS, -(-value * STEPS // top)) if value > 0 and top > 0 else 0
