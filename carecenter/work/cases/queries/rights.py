"""What the law gives the customer of a case."""

from carecenter.foundation.clock import SHANGHAI
from carecenter.reference.equipment import public as equipment
from carecenter.work.cases.models import Case
from carecenter.work.cases.queries.definitions import case_type
from carecenter.work.cases.rules.forms import is_met


def statutory_rights_of(case: Case) -> list[str]:
    """Return the codes of the customer's rights for the case's piece on the day of receipt, most favourable first.

    None where the case is not about the product: a late visit gives no right to a refund.
    """
    when = case_type(case.type_code).rights_when
    if case.equipment_id is None or when is None or not is_met(when, case.text.values):
        return []
    day = case.received_at.astimezone(SHANGHAI).date()
    return [right.value for right in equipment.rights_of(equipment_id=case.equipment_id, on=day).rights]
