"""Hold the public holidays of mainland China as data: days off and make-up workdays, per year.

2025 and 2026 follow the yearly notices of the State Council office (国务院办公厅放假调休通知), as published
in the
package chinese-calendar 1.11.0. 2027 holds only the statutory days of 全国年节及纪念日放假办法 (2024): which
days are
moved is not yet announced, so it is provisional until an administrator loads the notice.
"""

from datetime import date

from carecenter.reference.organisation.types import DayRule, YearEdition

OFF_2025 = {
    date(2025, 1, 1): "元旦",
    date(2025, 1, 28): "春节",
    date(2025, 1, 29): "春节",
    date(2025, 1, 30): "春节",
    date(2025, 1, 31): "春节",
    date(2025, 2, 1): "春节",
    date(2025, 2, 2): "春节",
    date(2025, 2, 3): "春节",
    date(2025, 2, 4): "春节",
    date(2025, 4, 4): "清明节",
    date(2025, 4, 5): "清明节",
    date(2025, 4, 6): "清明节",
    date(2025, 5, 1): "劳动节",
    date(2025, 5, 2): "劳动节",
    date(2025, 5, 3): "劳动节",
    date(2025, 5, 4): "劳动节",
    date(2025, 5, 5): "劳动节",
    date(2025, 5, 31): "端午节",
    date(2025, 6, 1): "端午节",
    date(2025, 6, 2): "端午节",
    date(2025, 10, 1): "国庆节",
    date(2025, 10, 2): "国庆节",
    date(2025, 10, 3): "国庆节",
    date(2025, 10, 4): "国庆节",
    date(2025, 10, 5): "国庆节",
    date(2025, 10, 6): "中秋节",
    date(2025, 10, 7): "国庆节",
    date(2025, 10, 8): "国庆节",
}
WORKED_2025 = {
    date(2025, 1, 26): "春节",
    date(2025, 2, 8): "春节",
    date(2025, 4, 27): "劳动节",
    date(2025, 9, 28): "国庆节",
    date(2025, 10, 11): "国庆节",
}
OFF_2026 = {
    date(2026, 1, 1): "元旦",
    date(2026, 1, 2): "元旦",
    date(2026, 1, 3): "元旦",
    date(2026, 2, 15): "春节",
    date(2026, 2, 16): "春节",
    date(2026, 2, 17): "春节",
    date(2026, 2, 18): "春节",
    date(2026, 2, 19): "春节",
    date(2026, 2, 20): "春节",
    date(2026, 2, 21): "春节",
    date(2026, 2, 22): "春节",
    date(2026, 2, 23): "春节",
    date(2026, 4, 4): "清明节",
    date(2026, 4, 5): "清明节",
    date(2026, 4, 6): "清明节",
    date(2026, 5, 1): "劳动节",
    date(2026, 5, 2): "劳动节",
    date(2026, 5, 3): "劳动节",
    date(2026, 5, 4): "劳动节",
    date(2026, 5, 5): "劳动节",
    date(2026, 6, 19): "端午节",
    date(2026, 6, 20): "端午节",
    date(2026, 6, 21): "端午节",
    date(2026, 9, 25): "中秋节",
    date(2026, 9, 26): "中秋节",
    date(2026, 9, 27): "中秋节",
    date(2026, 10, 1): "国庆节",
    date(2026, 10, 2): "国庆节",
    date(2026, 10, 3): "国庆节",
    date(2026, 10, 4): "国庆节",
    date(2026, 10, 5): "国庆节",
    date(2026, 10, 6): "国庆节",
    date(2026, 10, 7): "国庆节",
}
WORKED_2026 = {
    date(2026, 1, 4): "元旦",
    date(2026, 2, 14): "春节",
    date(2026, 2, 28): "春节",
    date(2026, 5, 9): "劳动节",
    date(2026, 9, 20): "国庆节",
    date(2026, 10, 10): "国庆节",
}
OFF_2027 = {
    date(2027, 1, 1): "元旦",
    date(2027, 2, 5): "春节",
    date(2027, 2, 6): "春节",
    date(2027, 2, 7): "春节",
    date(2027, 2, 8): "春节",
    date(2027, 4, 5): "清明节",
    date(2027, 5, 1): "劳动节",
    date(2027, 5, 2): "劳动节",
    date(2027, 6, 9): "端午节",
    date(2027, 9, 15): "中秋节",
    date(2027, 10, 1): "国庆节",
    date(2027, 10, 2): "国庆节",
    date(2027, 10, 3): "国庆节",
}


def _edition(year: int, off: dict[date, str], worked: dict[date, str], *, provisional: bool = False) -> YearEdition:
    days = {day: DayRule.off(name) for day, name in off.items()}
    days |= {day: DayRule.make_up(name) for day, name in worked.items()}
    return YearEdition(year=year, version=1, provisional=provisional, days=days)


CN_EDITIONS: tuple[YearEdition, ...] = (
    _edition(2025, OFF_2025, WORKED_2025),
    _edition(2026, OFF_2026, WORKED_2026),
    _edition(2027, OFF_2027, {}, provisional=True),
)
