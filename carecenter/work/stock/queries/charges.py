"""Who pays for a part: the brand's warranty by its rules, or the customer by the price list (domain §8.3)."""

from collections.abc import Sequence
from datetime import date

from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import PartFacts
from carecenter.reference.equipment import public as equipment
from carecenter.work.stock.types import PartCharge

CUSTOMER_PRICES = "CUSTOMER"


def charges_for(*, equipment_id: int, parts: Sequence[PartFacts], on: date) -> list[PartCharge]:
    """Return for each part whether the warranty of its component covers it on a day, and its price where not.

    One question to the warranty for each component, one to the price list.
    """
    verdicts = {
        component: equipment.warranty_of(equipment_id=equipment_id, component=component, on=on)
        for component in {part.component for part in parts}
    }
    codes = [part.code for part in parts]
    priced = {
        part.code: part.price for part in catalogue.parts(codes=codes, price_list=CUSTOMER_PRICES, on=on)
    } if codes else {}  # fmt: skip
    return [
        PartCharge(
            part.code,
            verdicts[part.component].covered,
            verdicts[part.component].end_date,
            None if verdicts[part.component].covered else priced.get(part.code),
        )
        for part in parts
    ]
