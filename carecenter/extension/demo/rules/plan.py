"""When is what sold: the trade's seasons, holidays and weekends."""

from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from carecenter.extension.demo.rules.chance import chance, weighted_order
from carecenter.extension.demo.rules.names import house, person_name, phone_number
from carecenter.extension.demo.rules.places import BY_CODE, DISTRICTS, ESTATES, UNCOVERED, WEIGHTS
from carecenter.extension.demo.types import EXTENTS, EarlierCustomer, Extent, PlannedSale, Size

ZONE = ZoneInfo("Asia/Shanghai")
# Water heaters: a peak from October to December, a second one around 618, calm in high summer.
MONTHS = (0.8, 0.5, 0.9, 0.9, 1.1, 1.2, 0.6, 0.7, 1.0, 1.5, 1.7, 1.2)
FEASTS = {(5, 1): 2.2, (5, 2): 2.0, (6, 17): 2.0, (6, 18): 2.4, (10, 1): 2.2, (10, 2): 2.2, (10, 3): 2.0,
          (11, 10): 2.2, (11, 11): 4.0, (12, 12): 1.8}  # fmt: skip
# The brand grows: at the end of the history it sells this many times what it sold at the beginning.
GROWTH = 1.6
PHONES_OF_EARLIER = 100_000
PLATFORMS = ("", "", "", "", "", "TMALL", "JD")
CHEN = ("陈美玲", "320106", "中山北路88号梧桐里3幢602室")


def first_day(size: Size, until: datetime) -> date:
    """Return the first day of history."""
    return until.astimezone(ZONE).date() - timedelta(days=EXTENTS[size].days)


def demand_of(day: date) -> float:
    """Return how much is sold on a day, 1 being usual."""
    weekend = 1.8 if day.weekday() >= 5 else 1.0
    return MONTHS[day.month - 1] * weekend * FEASTS.get((day.month, day.day), 1.0)


def planned_sales(*, size: Size, seed: int, until: datetime) -> list[PlannedSale]:
    """Return all sales in the order of their instants; the first is Mrs Chen's."""
    extent, dice = EXTENTS[size], chance(seed, "plan", size)
    moments = _moments(extent, dice, first_day(size, until), until)
    repeats = extent.sales - (extent.customers - extent.earlier)
    second = set(dice.sample(range(6, extent.sales - 2), repeats))
    buyers: list[PlannedSale] = []
    sales: list[PlannedSale] = []
    for index, at in enumerate(moments):
        luck = chance(seed, "sale", index)
        if index in second:
            sales.append(_again(index, at, luck, buyers))
            continue
        # The last but one goes where nobody has a contract, so that somebody has to be found by hand.
        sales.append(_first(index, at, luck, UNCOVERED if index == extent.sales - 2 else ""))
        buyers.append(sales[-1])
    return sales


def _moments(extent: Extent, dice: Random, first: date, until: datetime) -> list[datetime]:
    days = [first + timedelta(days=n) for n in range(extent.days - len(extent.last_days) + 1)]
    spread = extent.sales - sum(extent.last_days)
    wanted = [demand_of(day) * (1 + (GROWTH - 1) * place / len(days)) for place, day in enumerate(days)]
    chosen = [days[place] for place in weighted_order(dice, wanted, spread)]
    today = until.astimezone(ZONE).date()
    for back, count in enumerate(reversed(extent.last_days)):
        chosen += [today - timedelta(days=back)] * count
    moments = [datetime.combine(day, time(), ZONE) + timedelta(minutes=dice.randint(570, 1230)) for day in chosen]
    # What would be sold later today is sold in the hours that have passed.
    moments = [at if at < until else until - timedelta(minutes=dice.randint(5, 230)) for at in moments]
    moments.sort()
    moments[-1] = until - timedelta(minutes=4)
    return [datetime.combine(first, time(10, 20), ZONE), *moments[1:]]


def earlier_customers(*, size: Size, seed: int) -> list[EarlierCustomer]:
    """Return who was a customer before the history begins."""
    return [_earlier(index, chance(seed, "earlier", index)) for index in range(EXTENTS[size].earlier)]


def _earlier(index: int, luck: Random) -> EarlierCustomer:
    code, name, detail = _household(luck)
    return EarlierCustomer(index, code, name, phone_number(PHONES_OF_EARLIER + index), detail)


def _household(luck: Random, code: str = "") -> tuple[str, str, str]:
    district = (
        BY_CODE[code] if code else luck.choices(DISTRICTS, [WEIGHTS.get(each.code, 1.0) for each in DISTRICTS])[0]
    )
    detail = house(luck, luck.choice(district.streets), ESTATES)
    return district.code, person_name(luck), detail


def _first(index: int, at: datetime, luck: Random, code: str = "") -> PlannedSale:
    if index == 0:
        name, code, detail = CHEN
        return PlannedSale(0, at, code, name, phone_number(0), detail)
    code, name, detail = _household(luck, code)
    return _sale(index, at, luck, code, name, phone_number(index), detail)


def _again(index: int, at: datetime, luck: Random, buyers: list[PlannedSale]) -> PlannedSale:
    before = buyers[luck.randrange(1, len(buyers))]
    return _sale(index, at, luck, before.district, before.name, before.phone, before.detail, again_of=before.index)


def _sale(
    index: int,
    at: datetime,
    luck: Random,
    district: str,
    name: str,
    phone: str,
    detail: str,
    again_of: int | None = None,
) -> PlannedSale:
    fate = luck.random()
    cancel = "BEFORE" if fate < 0.03 else "AFTER" if fate < 0.045 else ""
    return PlannedSale(
        index, at, district, name, phone, detail, again_of, luck.choice(PLATFORMS), luck.random() < 0.6, cancel
    )


def store_of(sale: PlannedSale) -> str:
    """Return the code of the store that makes a sale."""
    return BY_CODE[sale.district].store
