"""What time alone changed: pieces past their safe life, customers without a covered piece."""

from collections.abc import Iterator
from datetime import date, timedelta

from carecenter.foundation.plain.periods import add_months
from carecenter.reference.customers.public import customers_by_id, identity_ids
from carecenter.reference.customers.types import Stage
from carecenter.reference.equipment.models import Equipment, Verdict
from carecenter.reference.equipment.queries.warranties import end_of_life_of, verdict_of
from carecenter.reference.equipment.rules.life import STANDING
from carecenter.reference.equipment.rules.policies import LIFE_YEARS_GAS
from carecenter.reference.equipment.rules.warranty import is_past_life
from carecenter.reference.equipment.types import WHOLE, CoverState, EquipmentStatus

UNWARNED = [EquipmentStatus.INSTALLED.value, EquipmentStatus.IN_SERVICE.value]
SHORTEST_LIFE_MONTHS = 12 * min(LIFE_YEARS_GAS.values())
# A stored end of cover may move by the days under repair; nobody repairs for more than a year.
LOOK_BACK = timedelta(days=400)
COVERED_STAGES = (Stage.INSTALLED, Stage.IN_WARRANTY)


def past_life(*, on: date) -> Iterator[int]:
    """Yield the installed pieces past their safe service life that have not been marked yet; one query."""
    old = Equipment.objects.filter(status__in=UNWARNED, sold_date__lte=add_months(on, -SHORTEST_LIFE_MONTHS))
    for row in old.select_related("model__line").order_by("id").iterator(chunk_size=2000):
        if is_past_life(end_of_life_of(row), on):
            yield row.pk


def customers_to_review(*, on: date, batch: int = 1000) -> Iterator[int]:
    """Yield the customers who count as covered and own a piece whose cover was due to end before a day."""
    ended = Verdict.objects.filter(component=WHOLE, until__gte=on - LOOK_BACK, until__lt=on)
    ids = sorted(set(ended.values_list("equipment__customer_id", flat=True)))
    for start in range(0, len(ids), batch):
        for customer_id, facts in customers_by_id(ids=ids[start : start + batch]).items():
            if Stage(facts.stage) in COVERED_STAGES:
                yield customer_id


def has_cover(*, customer_id: int, on: date) -> bool:
    """Tell whether any standing piece of a customer (all her merged records) is covered as a whole on a day."""
    standing = [status.value for status in STANDING]
    rows = Equipment.objects.filter(customer_id__in=identity_ids(customer_id=customer_id), status__in=standing)
    found = rows.select_related("model__line")
    return any(verdict_of(row, component=WHOLE, on=on).state == CoverState.COVERED for row in found)
