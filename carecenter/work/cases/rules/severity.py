"""Severity, priority and who is called back. Source: domain reference §2.2."""

from collections.abc import Iterable

from carecenter.work.cases.types.cases import Trigger
from carecenter.work.cases.types.definitions import Verification

T = Trigger
LEVELS: dict[Trigger, int] = {
    **dict.fromkeys(
        (T.INJURY, T.GAS, T.ELECTRIC, T.CO, T.FLOOD, T.MEDIA, T.REGULATOR, T.DATA_LEAK, T.THREE_FAILURES), 1
    ),
    **dict.fromkeys((T.REPEAT_30D, T.MISSED_TWICE, T.CONDUCT, T.OVERCHARGE, T.FRAUD), 2),
    T.ORDINARY: 3,
    T.SUGGESTION_LIKE: 4,
}
SAFETY = frozenset({T.INJURY, T.GAS, T.ELECTRIC, T.CO, T.FLOOD})
SAMPLE_PERCENT = 30
# Before every other: somebody may be hurt.
OVERTAKES_ALL = 0


def severity_of(triggers: Iterable[Trigger], *, default: int = 3) -> int:
    """Return the severest level (1 is worst) over the triggers; the default where there is none."""
    return min((LEVELS[trigger] for trigger in triggers), default=default)


def worse(severity: int) -> int:
    """Return the next severer level: what was not solved weighs more the second time (§2.3)."""
    return max(1, severity - 1)


def priority_of(*, urgency: int, impact: int, severity: int | None, safety: bool) -> int:
    """Return 0 (safety, overtakes everything) to 4 from urgency × impact, each 1 (high) to 3; severity only raises."""
    if safety:
        return OVERTAKES_ALL
    crossed = min(4, max(1, urgency + impact - 1))
    return min(crossed, severity) if severity is not None and severity <= 2 else crossed


def needs_verification(rule: Verification, *, severity: int | None, case_id: int) -> bool:
    """Tell whether another person asks the customer again before the case ends.

    SEV1 and SEV2 always, 30 % of SEV3 by a fixed spread over the ids, SEV4 never (§2.2).
    """
    if rule is not Verification.BY_SEVERITY:
        return rule is Verification.ALL
    if severity is None or severity >= 4:
        return False
    # Knuth's multiplicative spread: neighbours differ, and nobody can pick an id.
    return severity <= 2 or (case_id * 2654435761 % 2**32) % 100 < SAMPLE_PERCENT
