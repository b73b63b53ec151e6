"""When and whether a notice may leave (domain reference §2.8): quiet hours, caps, promotion words."""

from datetime import datetime, time, timedelta

from carecenter.reference.notices.types import NoticeClass

# [from, until) in local time. Safety leaves at any hour.
HOURS: dict[NoticeClass, tuple[tuple[time, time], ...]] = {
    NoticeClass.MARKETING: ((time(9), time(12)), (time(14), time(20))),
    NoticeClass.SERVICE: ((time(8), time(21)),),
}
MARKETING_A_DAY = 1
MARKETING_IN_30_DAYS = 3
PROMOTION_WORDS = ("优惠", "促销", "特价", "折扣", "满减", "抽奖", "秒杀", "返现", "限时购")
TRIES = 5


def earliest_sending(notice_class: NoticeClass, local_now: datetime) -> datetime:
    """Return the first instant at or after `local_now` (aware, local) at which this class may leave."""
    windows = HOURS.get(notice_class)
    if windows is None:
        return local_now
    for day in range(2):
        date = (local_now + timedelta(days=day)).date()
        for begin, end in windows:
            opens = datetime.combine(date, begin, tzinfo=local_now.tzinfo)
            closes = datetime.combine(date, end, tzinfo=local_now.tzinfo)
            if local_now < closes:
                return max(local_now, opens)
    raise AssertionError("every class has a window tomorrow")


def may_advertise_again(sent_at: list[datetime], now: datetime) -> bool:
    """Tell whether one more marketing notice to this address stays within one a day and three in 30 days."""
    last_day = [at for at in sent_at if now - at < timedelta(days=1)]
    last_month = [at for at in sent_at if now - at < timedelta(days=30)]
    return len(last_day) < MARKETING_A_DAY and len(last_month) < MARKETING_IN_30_DAYS


def promotion_word_in(text: str) -> str:
    """Return the first promotion word of a text, or ''."""
    return next((word for word in PROMOTION_WORDS if word in text), "")


def next_try(tries: int, now: datetime) -> datetime:
    """Return when a courier's passing failure is tried again: 1, 4, 16, 64 minutes."""
    return now + timedelta(minutes=4 ** max(tries - 1, 0))
