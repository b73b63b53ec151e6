"""Read prices."""

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


def prices_of(*, price_list: str, on: date | None = None) -> list[PriceRow]:
    """Return the rows of a list, all or those of a day, so that many fees are found with one query."""
    rows = Price.objects.filter(price_list__code=price_list)
    if on is not None:
        rows = rows.filter(valid_from__lte=on).exclude(valid_until__lt=on)
    return [price_row(row) for row in rows.order_by("item_code", "region_code", "model_class", "valid_from")]


def price_row(row: Price) -> PriceRow:
    """Return a loaded row as facts."""
    return PriceRow(row.item_code, row.model_class, row.region_code, row.amount, row.valid_from, row.valid_until)
