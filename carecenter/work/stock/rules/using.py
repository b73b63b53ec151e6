"""What has to be booked so that the books say what a technician wrote down."""

from collections.abc import Mapping
from datetime import date, timedelta

from carecenter.work.stock.types import OldPartRule

Key = tuple[int, str]  # a part's id and a serial, empty where the part has none


def booking_for(*, booked: Mapping[Key, int], wanted: Mapping[Key, int]) -> tuple[dict[Key, int], dict[Key, int]]:
    """Return what to put back and what to take, so that what is booked becomes what is wanted."""
    back, take = {}, {}
    for key in {*booked, *wanted}:
        more = wanted.get(key, 0) - booked.get(key, 0)
        if more > 0:
            take[key] = more
        elif more < 0:
            back[key] = -more
    return back, take


def must_come_back(*, rule: OldPartRule, charged: bool, taken: bool, never: bool) -> bool:
    """Tell whether the old part has to come back: what was taken always, what was not paid for by the brand's rule."""
    if taken:
        return True
    if never or rule is OldPartRule.NONE:
        return False
    return rule is OldPartRule.ALL or not charged


def due_date(*, on: date, days: int) -> date:
    """Return the last day on which an old part comes back in time."""
    return on + timedelta(days=days)
