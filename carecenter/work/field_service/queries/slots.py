"""Windows that can still be promised."""

from datetime import date, datetime, timedelta

from carecenter.foundation import clock
from carecenter.work.field_service.rules.windows import slots_of

Slots = list[tuple[date, list[tuple[datetime, datetime]]]]


def open_slots(*, days: int) -> Slots:
    """Return the two-hour slots of the coming days, each day with its list; a day without any is left out."""
    today = clock.today()
    found = [
        (today + timedelta(days=i), slots_of(today + timedelta(days=i), clock.now(), clock.SHANGHAI))
        for i in range(days)
    ]
    return [(day, slots) for day, slots in found if slots]
