"""A provider's composite grade. Source: domain §3.5 (weights and limits are product defaults)."""

from carecenter.assurance.settlement.types import Grade, Measures

WEIGHTS = {"very_satisfied": 35, "first_time_fix": 20, "on_time": 20, "complaints": 15, "evidence": 10}
LIMITS = ((95, Grade.A_PLUS), (88, Grade.A), (78, Grade.B), (68, Grade.C))


def composite(measures: Measures) -> float | None:
    """Return 0 to 100; what was not measured gives its weight to the rest; None where nothing was measured."""
    complaints = None if measures.complaints is None else 1 - measures.complaints
    shares = {
        "very_satisfied": measures.very_satisfied,
        "first_time_fix": measures.first_time_fix,
        "on_time": measures.on_time,
        "complaints": complaints,
        "evidence": measures.evidence,
    }
    known = {name: share for name, share in shares.items() if share is not None}
    if not known:
        return None
    return 100 * sum(WEIGHTS[name] * share for name, share in known.items()) / sum(WEIGHTS[name] for name in known)


def grade_of(score: float | None) -> Grade:
    """Return the grade; B, which changes nothing, where nothing was measured."""
    if score is None:
        return Grade.B
    return next((grade for limit, grade in LIMITS if score >= limit), Grade.D)
