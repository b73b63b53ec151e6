"""What grade a customer has, why, and what she is entitled to."""

from collections.abc import Collection, Iterable
from decimal import Decimal

from carecenter.foundation import clock
from carecenter.reference.grading.models import CustomerGrade, GradeOverride, Restriction
from carecenter.reference.grading.queries.rules_in_force import grading_rules
from carecenter.reference.grading.rules.restrictions import is_stopped
from carecenter.reference.grading.types import (
    Continued,
    Entitlement,
    GradeFacts,
    GradeSource,
    Percentiles,
    RestrictionFacts,
    RestrictionState,
    Stopped,
    Tier,
)

STOPS = frozenset(Stopped)


def grades_of(*, customer_ids: Iterable[int]) -> dict[int, GradeFacts]:
    """Return the grades of many customers in two queries; who has none, or opted out, is served as C."""
    wanted = set(customer_ids)
    today = clock.today()
    overrides = {
        row.customer_id: row
        for row in GradeOverride.objects.filter(
            customer_id__in=wanted, approved_at__isnull=False, ended_at=None, expires_on__gte=today
        ).order_by("id")
    }
    grades = {row.customer_id: row for row in CustomerGrade.objects.filter(customer_id__in=wanted).select_related(
        "line__run"
    )}  # fmt: skip
    return {number: _facts(number, grades.get(number), overrides.get(number)) for number in wanted}


def _facts(customer_id: int, grade: CustomerGrade | None, override: GradeOverride | None) -> GradeFacts:
    if grade is not None and grade.opted_out_at is not None:
        return GradeFacts(customer_id, Tier.C, GradeSource.OPTED_OUT, since=grade.opted_out_at)
    line = grade.line if grade else None
    percentiles = line and Percentiles(line.contribution_percentile, line.influence_percentile, line.growth_percentile)
    if override is not None:
        tier, source, since = Tier(override.tier), GradeSource.OVERRIDE, override.approved_at
    elif grade is not None:
        tier, source, since = Tier(grade.tier), GradeSource.BATCH, grade.since
    else:
        return GradeFacts(customer_id, Tier.C, GradeSource.NONE)
    return GradeFacts(
        customer_id,
        tier,
        source,
        score=line.score if line else None,
        computed_tier=Tier(line.computed_tier) if line else None,
        percentiles=percentiles or None,
        since=since,
        expires_on=override.expires_on if override else None,
        below_runs=grade.below_runs if grade else 0,
        matrix_version=line.run.rules_version if line else "",
    )


def entitlement_of(*, customer_id: int | None, code: Entitlement) -> Decimal:
    """Return what the customer's grade gives her of one entitlement; C's while nobody knows who she is."""
    if customer_id is None:
        return grading_rules().matrix[Entitlement(code)][Tier.C]
    return entitlements_of(customer_ids=[customer_id], code=code)[customer_id]


def entitlements_of(*, customer_ids: Collection[int], code: Entitlement) -> dict[int, Decimal]:
    """Return one entitlement of many customers in three queries; a restriction in force takes away what it stops.

    No priority and no goodwill is left then; visits, checks and times are those of everyone (INV10).
    """
    row = grading_rules().matrix[Entitlement(code)]
    grades, restricted = grades_of(customer_ids=customer_ids), restrictions_of(customer_ids=customer_ids)
    found = {}
    for number, grade in grades.items():
        stops = restricted[number].stops if number in restricted else frozenset()
        if code is Entitlement.GOODWILL_LIMIT and Stopped.GOODWILL in stops:
            found[number] = Decimal(0)
        else:
            found[number] = row[Tier.C if stops else grade.tier]
    return found


def restriction_of(*, customer_id: int) -> RestrictionFacts | None:
    """Return the restriction in force for a customer today, None without one."""
    return restrictions_of(customer_ids=[customer_id]).get(customer_id)


def restrictions_of(*, customer_ids: Collection[int]) -> dict[int, RestrictionFacts]:
    """Return the restrictions in force for many customers; it ends by itself after its last day."""
    rows = Restriction.objects.filter(
        customer_id__in=list(customer_ids), state=RestrictionState.ACTIVE.value, until__gte=clock.today()
    )
    return {
        row.customer_id: RestrictionFacts(row.pk, row.customer_id, RestrictionState.ACTIVE, STOPS, row.until)
        for row in rows
    }


def is_service_stopped(*, customer_id: int, what: Stopped | Continued) -> bool:
    """Tell whether a service has ended for a customer; never safety, warranty, complaint or data rights (INV10)."""
    return is_stopped(what, active=restriction_of(customer_id=customer_id) is not None)
