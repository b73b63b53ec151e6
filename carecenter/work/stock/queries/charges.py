"""Who pays for a part: the brand's warranty by its rules, or the customer by the price list (domain §8.3)."""

from collections.abc import Sequence
from datetime import date

from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import PartFacts
from carecenter.reference.equipment import public as equipment
from carecenter.reference.equipment.types import WHOLE
from carecenter.work.stock.types import PartCharge

CUSTOMER_PRICES = "CUSTOMER"


def charges_for(*, equipment_id: int, parts: Sequence[PartFacts], on: date) -> list[PartCharge]:
    """Return for each part whether the warranty of its component covers it on a day, and its price where not.

    One question to the warranty, one to the price list. Raises NotThere.
    """
    if not parts:
        return []
    asked = {part.code: part.component or WHOLE for part in parts}
    verdicts = equipment.warranties_of(equipment_id=equipment_id, components=set(asked.values()), on=on)
    priced = {part.code: part.price for part in catalogue.parts(codes=asked, price_list=CUSTOMER_PRICES, on=on)}
    found = []
    for code, component in asked.items():
        verdict = verdicts[component]
        found.append(PartCharge(code, verdict.covered, verdict.end_date, None if verdict.covered else priced.get(code)))
    return found
