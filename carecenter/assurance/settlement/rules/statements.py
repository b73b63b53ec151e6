"""Compute the lines and totals of a monthly statement. Source: domain reference §3.4, §3.5; G3.12."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from carecenter.assurance.settlement.types import (
    Grade,
    LineKind,
    PenaltyKind,
    StatementLine,
    StatementMove,
    StatementState,
    StatementTotal,
    Terms,
)
from carecenter.foundation.plain.money import ZERO, exact, sum_yuan, yuan

ONE = Decimal("1")
DEFAULT = Terms()
FREE_KM, CAPPED_KM, YUAN_PER_KM = Decimal("20"), Decimal("80"), Decimal("1.5")
COEFFICIENTS: dict[Grade, Decimal] = {
    Grade.A_PLUS: Decimal("1.05"),
    Grade.A: Decimal("1.03"),
    Grade.B: Decimal("1.00"),
    Grade.C: Decimal("0.97"),
    Grade.D: Decimal("0.90"),
}
PENALTIES: dict[PenaltyKind, Decimal] = {
    PenaltyKind.LATE: Decimal("50"),
    PenaltyKind.PHOTO_MISSING: Decimal("20"),
    PenaltyKind.REPEAT_FAULT: Decimal("100"),
}
LATE_MINUTES = 30
GRADE_WEIGHTS: dict[str, Decimal] = {
    "very_satisfied": Decimal("0.35"),
    "first_time_fix": Decimal("0.20"),
    "on_time": Decimal("0.20"),
    "complaints": Decimal("0.15"),
    "evidence": Decimal("0.10"),
}
GRADE_BORDERS = ((95, Grade.A_PLUS), (88, Grade.A), (78, Grade.B), (68, Grade.C))
DEFAULT_FEES: dict[str, Decimal] = {
    "INSTALL_ELECTRIC": Decimal("80"),
    "INSTALL_GAS": Decimal("120"),
    "REPAIR": Decimal("60"),
    "DESCALE": Decimal("70"),
    "DOOR_LEAF": Decimal("150"),
    "SURVEY": Decimal("50"),
}
S, M = StatementState, StatementMove
TRANSITIONS: dict[tuple[StatementState, StatementMove], StatementState] = {
    (S.DRAFT, M.ISSUE): S.ISSUED,
    (S.ISSUED, M.DISPUTE): S.DISPUTED,
    (S.DISPUTED, M.ADJUST): S.ADJUSTED,
    (S.ISSUED, M.CONFIRM): S.CONFIRMED,
    (S.ADJUSTED, M.CONFIRM): S.CONFIRMED,
    (S.CONFIRMED, M.PAY): S.PAID,
}
FROZEN = (S.ISSUED, S.DISPUTED, S.ADJUSTED, S.CONFIRMED, S.PAID)


def coefficient_of(grade: Grade, terms: Terms = DEFAULT) -> Decimal:
    """Return what a grade multiplies fees by."""
    return terms.coefficients.get(grade.value, COEFFICIENTS[grade])


def composite_grade(scores: Mapping[str, Decimal], terms: Terms = DEFAULT) -> tuple[Decimal, Grade]:
    """Return the weighed score 0–100 and its grade from scores 0–100 per criterion (§3.5).

    All five are needed.
    """
    weights = {**GRADE_WEIGHTS, **terms.grade_weights}
    borders = [(terms.grade_borders.get(grade.value, Decimal(border)), grade) for border, grade in GRADE_BORDERS]
    if scores.keys() != GRADE_WEIGHTS.keys():
        raise ValueError(f"need exactly the scores {sorted(GRADE_WEIGHTS)}")
    if not all(0 <= value <= 100 for value in scores.values()):
        raise ValueError("a score lies between 0 and 100")
    total = sum((weights[name] * value for name, value in scores.items()), Decimal(0))
    return total, next((grade for border, grade in borders if total >= border), Grade.D)


def fee_line(
    code: str,
    quantity: int,
    unit_fee: Decimal,
    grade: Grade,
    evidence: tuple[int, ...] = (),
    *,
    terms: Terms = DEFAULT,
) -> StatementLine:
    """Return a line of jobs of one fee: unit fee × quantity × the grade's coefficient, rounded once."""
    return _line(LineKind.FEE, code, Decimal(quantity), unit_fee, coefficient_of(grade, terms), evidence)


def travel_line(
    km: Decimal,
    *,
    rate: Decimal = YUAN_PER_KM,
    free_km: Decimal = FREE_KM,
    cap_km: Decimal = CAPPED_KM,
    job_id: int | None = None,
) -> StatementLine:
    """Return the line of one trip: the kilometres over 20, of at most 80, × rate; no coefficient."""
    if exact(km) < 0:
        raise ValueError("a way is not negative")
    paid = max(Decimal(0), min(exact(km), cap_km) - free_km)
    return _line(LineKind.TRAVEL, "TRAVEL", paid, rate, ONE, () if job_id is None else (job_id,))


def extra_line(code: str, quantity: int, amount: Decimal, evidence: tuple[int, ...] = ()) -> StatementLine:
    """Return a line of an extra (high floor, old unit taken away, night); no coefficient."""
    return _line(LineKind.EXTRA, code, Decimal(quantity), amount, ONE, evidence)


def reward_line(amount: Decimal, evidence: tuple[int, ...] = ()) -> StatementLine:
    """Return the line of a reward that is computed already."""
    return _line(LineKind.REWARD, "REWARD", ONE, amount, ONE, evidence)


def penalty_line(
    kind: PenaltyKind, times: int, evidence: tuple[int, ...] = (), *, amount: Decimal | None = None
) -> StatementLine:
    """Return a negative line of fines; `amount` replaces the default of one event."""
    each = PENALTIES[kind] if amount is None else amount
    return _line(LineKind.PENALTY, kind.value, Decimal(times), -each, ONE, evidence)


def is_fined_as_late(minutes_late: int) -> bool:
    """Tell whether an arrival is fined: more than 30 minutes late."""
    return minutes_late > LATE_MINUTES


def is_paid_visit(days_since_first: int | None) -> bool:
    """Tell whether a visit for a fault earns its fee.

    Not the second one for the same fault within 30 days.
    """
    return days_since_first is None or days_since_first > 30


def reversal_of(line: StatementLine, line_id: int) -> StatementLine:
    """Return the line that takes another one back to the cent; an issued line itself never changes.

    Raise ValueError for a reversal, which is not reversed again but booked anew.
    """
    if line.kind is LineKind.REVERSAL:
        raise ValueError("a reversal is not reversed")
    return StatementLine(
        LineKind.REVERSAL,
        line.code,
        -line.quantity,
        line.unit_amount,
        line.coefficient,
        yuan(-line.amount),
        line.evidence,
        reverses=line_id,
    )


def total(lines: Iterable[StatementLine]) -> StatementTotal:
    """Return the sums of a statement; they add up to the cent because every line is rounded already."""
    kept = list(lines)
    kinds = [kind for kind in LineKind if any(line.kind is kind for line in kept)]
    by_kind = {kind: sum_yuan(line.amount for line in kept if line.kind is kind) for kind in kinds}
    return StatementTotal(by_kind, sum_yuan(by_kind.values()) if by_kind else ZERO)


def next_state(state: StatementState, move: StatementMove) -> StatementState | None:
    """Return the state a move leads to, or None; ISSUED confirms itself after seven days by CONFIRM."""
    return TRANSITIONS.get((state, move))


def may_change_lines(state: StatementState) -> bool:
    """Tell whether lines may still be replaced; from issue on only reversal and new lines are added."""
    return state not in FROZEN


def _line(
    kind: LineKind,
    code: str,
    quantity: Decimal,
    unit: Decimal,
    coefficient: Decimal,
    evidence: tuple[int, ...],
) -> StatementLine:
    if quantity < 0:
        raise ValueError("a quantity is not negative; take lines back by reversal")
    amount = yuan(exact(unit) * quantity * coefficient)
    return StatementLine(kind, code, quantity, exact(unit), coefficient, amount, evidence)
