"""Who may give away how much, and who never approves (§2.2)."""

from collections.abc import Sequence
from decimal import Decimal

from carecenter.work.service_levels.types import Level


def level_for(ladder: Sequence[Level], amount: Decimal) -> Level:
    """Return the lowest level whose limit covers an amount; the highest where none does."""
    for level in sorted(ladder, key=lambda each: each.level):
        if level.limit is None or amount <= level.limit:
            return level
    return max(ladder, key=lambda each: each.level)


def may_approve(
    ladder: Sequence[Level], *, level: int | None, amount: Decimal, approver_id: int, involved: Sequence[int]
) -> str:
    """Return "" if a person of this level may approve, else why not: OWN_CASE or BEYOND_AUTHORITY.

    `involved` are the persons whose own case it is: owner, proposer, the one complained about.
    """
    if approver_id in involved:
        return "OWN_CASE"
    held = next((each for each in ladder if each.level == level), None)
    if held is None or (held.limit is not None and amount > held.limit):
        return "BEYOND_AUTHORITY"
    return ""


def told_level(ladder: Sequence[Level], level: int) -> Level | None:
    """Return the step to tell; above the top it is the top."""
    ordered = sorted(ladder, key=lambda each: each.level)
    if not ordered:
        return None
    return next((each for each in ordered if each.level == level), ordered[-1] if level > ordered[-1].level else None)
