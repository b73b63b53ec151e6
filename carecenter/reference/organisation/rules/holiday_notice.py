"""Read a yearly holiday notice of the State Council office (国务院办公厅关于部分节假日安排的通知) as days.

The form has been the same for years: a number, the holiday's name, a colon, "2月15日（…）至23日（…）放假调休，共9天。"
and perhaps "2月14日（周六）、2月28日（周六）上班。"
"""

import re
from datetime import date, timedelta

from carecenter.reference.organisation.types import DayRule

_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
_HOLIDAY = re.compile(r"(?:^|[。；\n]|[一二三四五六七八九十]+、)\s*([一-鿿、]{2,12}?)[：:]")
_SPAN = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:\s*(?:至|-|—|~|到)\s*(?:(\d{1,2})月)?(\d{1,2})日)?")
_COUNT = re.compile(r"共\s*(\d{1,2})\s*天")


class NoticeUnclear(ValueError):
    """Say which part of the notice could not be read."""


def read_notice(text: str, year: int) -> dict[date, DayRule]:
    """Return the dated days of the year in the notice. Raises NoticeUnclear, also where a count does not fit."""
    plain = _BRACKETS.sub("", text)
    marks = list(_HOLIDAY.finditer(plain))
    found: dict[date, DayRule] = {}
    for mark, following in zip(marks, [*marks[1:], None][: len(marks)], strict=True):
        name = mark.group(1).strip("、")
        name = re.sub(r"^[一二三四五六七八九十]+、", "", name)
        body = plain[mark.end() : following.start() if following else len(plain)]
        found |= _holiday(name, body, year)
    if not any(not rule.is_workday for rule in found.values()):
        raise NoticeUnclear("没有找到放假日期，请粘贴通知全文。")
    return {day: rule for day, rule in found.items() if day.year == year}


def _holiday(name: str, body: str, year: int) -> dict[date, DayRule]:
    days: dict[date, DayRule] = {}
    for sentence in re.split(r"[。；\n]", body):
        spans = [_span(match, year) for match in _SPAN.finditer(sentence)]
        if not spans:
            continue
        if "上班" in sentence:
            days |= {day: DayRule.make_up(name) for first, _last in spans for day in [first]}
        elif "放假" in sentence or "休" in sentence:
            off = [first + timedelta(days=n) for first, last in spans for n in range((last - first).days + 1)]
            told = _COUNT.search(sentence)
            if told and int(told.group(1)) != len(off):
                raise NoticeUnclear(f"{name}：写的是共 {told.group(1)} 天，日期却有 {len(off)} 天。")
            days |= {day: DayRule.off(name) for day in off}
    return days


def _span(match: re.Match[str], year: int) -> tuple[date, date]:
    own_year, month, day, last_month, last_day = match.groups()
    try:
        first = date(int(own_year or year), int(month), int(day))
        last = date(first.year, int(last_month or month), int(last_day)) if last_day else first
        if last < first:
            last = last.replace(year=last.year + 1)
    except ValueError as error:
        raise NoticeUnclear(f"没有这一天：{match.group(0)}") from error
    if (last - first).days > 15:
        raise NoticeUnclear(f"放假超过 15 天，请检查：{match.group(0)}")
    return first, last
