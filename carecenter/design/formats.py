"""How values are written: money, telephone numbers, moments, durations, masks."""

import re
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

NOTHING = "—"
_WEEKDAYS = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
_WEEKDAYS_EN = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_MONTHS_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def money(value: object) -> str:
    """Write an amount in yuan, for example ¥1,280.00; an unknown amount is a dash."""
    if value is None or value == "":
        return NOTHING
    try:
        amount = Decimal(str(value)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    except InvalidOperation:
        return str(value)
    return f"−¥{-amount:,.2f}" if amount < 0 else f"¥{amount:,.2f}"


def phone(value: object) -> str:
    """Group a Chinese number, for example 138 1234 5678 or 025 8480 1234; others stay as they are."""
    text = str(value or "").strip()
    digits = re.sub(r"^\+?86(?=1\d{10}$)", "", re.sub(r"[\s()-]", "", text))
    if re.fullmatch(r"1[\d*]{10}", digits):
        return f"{digits[:3]} {digits[3:7]} {digits[7:]}"
    if re.fullmatch(r"400\d{7}", digits):
        return f"{digits[:3]} {digits[3:6]} {digits[6:]}"
    if found := re.fullmatch(r"(010|02\d|0[3-9]\d{2})(\d{3,4})(\d{4})", digits):
        return " ".join(found.groups())
    return text or NOTHING


def masked(value: object, kind: str = "phone") -> str:
    """Hide the middle of a phone number, all but the first character of a name, or the end of an address."""
    text = str(value or "").strip()
    if not text:
        return NOTHING
    if kind == "phone":
        digits = re.sub(r"\D", "", text)[-11:]
        return phone(f"{digits[:3]}****{digits[-4:]}") if len(digits) >= 11 else f"****{digits[-2:]}"
    if kind == "name":
        return text[0] + "*" * min(max(len(text) - 1, 1), 2)
    return text[: max(len(text) // 2, 1)] + "***"


def number(value: object) -> str:
    """Write a number with thousands separated; at most two decimals."""
    if value is None or value == "":
        return NOTHING
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        return str(value)
    text = f"{amount:,.2f}" if amount != amount.to_integral_value() else f"{amount:,.0f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _english() -> bool:
    return (get_language() or "").startswith("en")


def _local(moment: datetime) -> datetime:
    return timezone.localtime(moment) if timezone.is_aware(moment) else moment


def day(value: date | datetime | None) -> str:
    """Write a day, for example 11月22日 周日; with the year if it is not this one."""
    if value is None:
        return NOTHING
    at = _local(value) if isinstance(value, datetime) else value
    other_year = at.year != timezone.localdate().year
    if _english():
        year = f" {at.year}" if other_year else ""
        return f"{_WEEKDAYS_EN[at.weekday()]} {at.day} {_MONTHS_EN[at.month - 1]}{year}"
    year = f"{at.year}年" if other_year else ""
    return f"{year}{at.month}月{at.day}日 {_WEEKDAYS[at.weekday()]}"


def moment(value: datetime | date | None) -> str:
    """Write an instant in the local zone, for example 11月22日 周日 14:00."""
    if not isinstance(value, datetime):
        return day(value)
    return f"{day(value)} {_local(value):%H:%M}"


def clock_time(value: datetime | None) -> str:
    """Write only hours and minutes."""
    return f"{_local(value):%H:%M}" if value else NOTHING


def window(start: datetime | None, end: datetime | None) -> str:
    """Write a span, for example 11月22日 周日 14:00–16:00; over midnight both days are named."""
    if start is None or end is None:
        return moment(start or end)
    if _local(start).date() == _local(end).date():
        return f"{moment(start)}–{_local(end):%H:%M}"
    return f"{moment(start)} – {moment(end)}"


def duration(value: timedelta | int | float | None) -> str:
    """Write a span of seconds with its two largest parts, for example 2 小时 5 分."""
    if value is None:
        return NOTHING
    seconds = int(value.total_seconds() if isinstance(value, timedelta) else value)
    sign, seconds = ("−" if seconds < 0 else ""), abs(seconds)
    if seconds < 60:
        return sign + _("%(n)d 秒") % {"n": seconds}
    sizes = [(86400, _("%(n)d 天")), (3600, _("%(n)d 小时")), (60, _("%(n)d 分"))]
    parts = []
    for size, words in sizes:
        amount, seconds = divmod(seconds, size)
        parts.append(words % {"n": amount} if amount else "")
    first = next(i for i, part in enumerate(parts) if part)
    return sign + " ".join(part for part in parts[first : first + 2] if part)


def ago(value: datetime | None, now: datetime | None = None) -> str:
    """Write how far an instant is from now: 刚刚, 5 分钟前, 2 小时后; from a week on the day."""
    if value is None:
        return NOTHING
    seconds = ((now or timezone.now()) - value).total_seconds()
    span = abs(seconds)
    if span < 60:
        return _("刚刚")
    if span >= 7 * 86400:
        return day(value)
    size, past, coming = next(row for row in _steps() if span >= row[0])
    return (past if seconds > 0 else coming) % {"n": int(span // size)}


def _steps() -> list[tuple[int, str, str]]:
    return [
        (86400, _("%(n)d 天前"), _("%(n)d 天后")),
        (3600, _("%(n)d 小时前"), _("%(n)d 小时后")),
        (60, _("%(n)d 分钟前"), _("%(n)d 分钟后")),
    ]


def initials(name: str) -> str:
    """Return what stands in the round: the last two Chinese characters, or the first Latin letters."""
    text = name.strip()
    if not text:
        return "?"
    if re.search(r"[\u4e00-\u9fff]", text):
        return re.sub(r"[^\u4e00-\u9fff]", "", text)[-2:]
    return "".join(word[0] for word in text.split()[:2]).upper()
