"""Say how late a refund is. Source: domain reference §2.5; 消法 25; 侵害消费者权益行为处罚办法 9."""

from datetime import date

from carecenter.reference.equipment.types import RefundAlarm

REFUND_DAYS = 7
ALARM_DAYS = 10
DELIBERATE_DAYS = 15


def refund_alarm(goods_back_date: date, on: date, *, refunded_date: date | None = None) -> RefundAlarm:
    """Return the alarm of a refund on a day; the day the goods came back is not counted.

    A refund that was made is judged on the day it was made, so that its delay stays known.
    """
    days = (min(on, refunded_date or on) - goods_back_date).days
    if days > DELIBERATE_DAYS:
        return RefundAlarm.DELIBERATE_DELAY
    if days >= ALARM_DAYS:
        return RefundAlarm.ALARM
    return RefundAlarm.OVERDUE if days > REFUND_DAYS else RefundAlarm.NONE
