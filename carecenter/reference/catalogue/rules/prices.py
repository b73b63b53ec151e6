"""Choose the price that holds."""

from collections.abc import Iterable
from datetime import date

from carecenter.reference.catalogue.types import PriceRow


def price_of(
    rows: Iterable[PriceRow], *, item_code: str, on: date, model_class: str = "", region_code: str = ""
) -> PriceRow | None:
    """Return the narrowest row that holds on a day: the longest region prefix wins, then the model's class."""
    fitting = [
        row
        for row in rows
        if row.item_code == item_code
        and row.valid_from <= on
        and (row.valid_until is None or on <= row.valid_until)
        and row.model_class in ("", model_class)
        and region_code.startswith(row.region_code)
    ]
    return max(fitting, key=lambda row: (len(row.region_code), bool(row.model_class), row.valid_from), default=None)
