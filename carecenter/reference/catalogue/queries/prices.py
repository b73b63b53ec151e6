"""Read prices."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from carecenter.reference.catalogue.errors import NoPrice
from carecenter.reference.catalogue.models import Price
from carecenter.reference.catalogue.rules.prices import price_of
from carecenter.reference.catalogue.types import PriceRow


def fee_of(*, price_list: str, item_code: str, on: date, model_class: str = "", region_code: str = "") -> Decimal:
    """Return the amount in yuan that holds on a day. Raises NoPrice."""
    rows = Price.objects.filter(price_list__code=price_list, item_code=item_code)
    found = price_of(map(price_row, rows), item_code=item_code, on=on, model_class=model_class, region_code=region_code)
    if found is None:
        raise NoPrice(price_list=price_list, item=item_code, on=on.isoformat())
    return found.amount


def fees_of(
    *, price_list: str, codes: Iterable[str], on: date, model_class: str = "", region_code: str = ""
) -> dict[str, Decimal]:
    """Return the amounts in yuan that hold on a day, by item; items without a price are left out. One query."""
    wanted = set(codes)
    by_item: dict[str, list[PriceRow]] = {}
    for row in prices_of(price_list=price_list, on=on):
        if row.item_code in wanted:
            by_item.setdefault(row.item_code, []).append(row)
    found = {}
    for code, rows in by_item.items():
        price = price_of(rows, item_code=code, on=on, model_class=model_class, region_code=region_code)
        if price is not None:
            found[code] = price.amount
    return found


def prices_of(*, price_list: str, on: date | None = None) -> list[PriceRow]:
    """Return the rows of a list, all or those of a day, so that many fees are found with one query."""
    rows = Price.objects.filter(price_list__code=price_list)
    if on is not None:
        rows = rows.filter(valid_from__lte=on).exclude(valid_until__lt=on)
    return [price_row(row) for row in rows.order_by("item_code", "region_code", "model_class", "valid_from")]


def price_row(row: Price) -> PriceRow:
    """Return a loaded row as facts."""
    return PriceRow(row.item_code, row.model_class, row.region_code, row.amount, row.valid_from, row.valid_until)
