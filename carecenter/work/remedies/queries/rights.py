"""What the law gives the customer of a case."""

from carecenter.foundation.clock import SHANGHAI
from carecenter.reference.equipment import public as equipment
from carecenter.work.cases import public as cases
from carecenter.work.cases.types import CaseFacts


def statutory_rights_of(case: CaseFacts) -> list[str]:
    """Return the codes of the customer's rights for the case's piece on the day of receipt, most favourable first.

    None where the case is not about the product: a late visit gives no right to a refund.
    """
    if case.equipment_id is None or not cases.is_about_product(case_id=case.id):
        return []
    day = case.received_at.astimezone(SHANGHAI).date()
    return [right.value for right in equipment.rights_of(equipment_id=case.equipment_id, on=day).rights]
