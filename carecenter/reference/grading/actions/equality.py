"""Watch that all grades are treated alike in what must be alike (R3)."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.grading.events import UnequalTreatmentFound
from carecenter.reference.grading.models import EqualityCheck, EqualitySample
from carecenter.reference.grading.queries.grades import grades_of
from carecenter.reference.grading.rules.equality import equality_of
from carecenter.reference.grading.types import Tier

WINDOW_DAYS = 90


@dataclass(frozen=True, slots=True)
class SampleInput:
    """One value of a measure for a customer; `key` makes it count once."""

    measure: str
    customer_id: int
    value: float
    at: datetime
    key: str


@action("grading.feed_samples")
def feed_equality_samples(*, actor: Actor, samples: Iterable[SampleInput]) -> int:
    """Take samples such as ("COURTESY", customer, 92.0) with the grade the customer has now; return how many are new.

    The customer herself is not kept beside the value.
    """
    given = list(samples)
    grades = grades_of(customer_ids={sample.customer_id for sample in given})
    before = EqualitySample.objects.count()
    EqualitySample.objects.bulk_create(
        (
            EqualitySample(measure=s.measure, tier=grades[s.customer_id].tier.value, value=s.value, at=s.at, key=s.key)
            for s in given
        ),
        ignore_conflicts=True,
        batch_size=2000,
    )
    added = EqualitySample.objects.count() - before
    note(samples=added)
    return added


@action("grading.check_equality")
def check_equality(*, actor: Actor) -> list[int]:
    """Look at every measure over the last 90 days, keep what was found, and say where the grades differ."""
    since = clock.now() - timedelta(days=WINDOW_DAYS)
    rows = EqualitySample.objects.filter(at__gte=since).values_list("measure", "tier", "value")
    found: dict[str, dict[str, list[float]]] = {}
    for measure, tier, value in rows.order_by("measure"):
        found.setdefault(measure, {each.value: [] for each in Tier})[tier].append(value)
    checks = [_check(measure, groups, since) for measure, groups in sorted(found.items())]
    note(measures=len(checks), alerts=sum(check.alert for check in checks))
    return [check.pk for check in checks]


def _check(measure: str, groups: dict[str, list[float]], since: datetime) -> EqualityCheck:
    verdict = equality_of(groups)
    facts = {
        tier: {"n": len(values), "mean": round(sum(values) / len(values), 4) if values else None}
        for tier, values in groups.items()
    }
    row = EqualityCheck.objects.create(measure=measure, at=clock.now(), since=since, groups=facts, **asdict(verdict))
    if verdict.alert:
        record(
            UnequalTreatmentFound(
                subject_id=row.pk, measure=measure, gap=verdict.gap or 0.0,
                p_value=1.0 if verdict.p_value is None else verdict.p_value,
            )
        )  # fmt: skip
    return row
