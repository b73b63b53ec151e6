"""Which lines a month's jobs and answers make; the amounts come from rules.statements and rules.rewards."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from carecenter.assurance.settlement.rules.rewards import reward
from carecenter.assurance.settlement.rules.statements import (
    DEFAULT,
    composite_grade,
    fee_line,
    penalty_line,
    reward_line,
    travel_line,
)
from carecenter.assurance.settlement.types import (
    AnswerCounts,
    DraftLine,
    Grade,
    PenaltyKind,
    StatementLine,
    Terms,
)
from carecenter.work.field_service.types import ClosedJob

FULL = Decimal(100)


def lines_of_job(
    job: ClosedJob, *, fee: Decimal, grade: Grade, terms: Terms, is_own_repeat: bool
) -> Iterator[DraftLine]:
    """Yield a job's lines: fee (none for repeating one's own work), travel, late arrival, missing evidence."""

    def drafted(line: StatementLine, **facts: object) -> DraftLine:
        return DraftLine(line, ("job", job.job_id), job.job_id, job.technician_id, facts)

    ids = (job.job_id,)
    if is_own_repeat:
        yield drafted(fee_line(job.type_code, 1, Decimal(0), grade, ids, terms=terms), repeat_of=job.repeat_of)
    else:
        yield drafted(fee_line(job.type_code, 1, fee, grade, ids, terms=terms))
    travel = travel_line(
        job.distance_km, rate=terms.km_rate, free_km=terms.free_km, cap_km=terms.cap_km, job_id=job.job_id
    )
    if travel.amount:
        yield drafted(travel, km=str(job.distance_km), free_km=str(terms.free_km))
    if job.late_minutes > terms.late_minutes:
        late = penalty_line(PenaltyKind.LATE, 1, ids, amount=terms.late_amount)
        yield drafted(late, minutes=job.late_minutes)
    if not job.complete:
        photo = penalty_line(PenaltyKind.PHOTO_MISSING, 1, ids, amount=terms.photo_amount)
        yield drafted(photo, missing=list(job.missing))


def line_of_repeat(job: ClosedJob, *, first_technician_id: int | None, terms: Terms) -> DraftLine:
    """Return the fine of the one whose work had to be done again within 30 days; the later job proves it."""
    line = penalty_line(PenaltyKind.REPEAT_FAULT, 1, (job.job_id,), amount=terms.repeat_amount)
    return DraftLine(line, ("job", job.job_id), job.repeat_of, first_technician_id, {"again": job.job_id})


def line_of_reward(
    technician_id: int,
    counts: AnswerCounts,
    *,
    terms: Terms,
    network_rate: Decimal | None,
    finding_id: int | None = None,
) -> DraftLine | None:
    """Return an installer's reward with the figures it came from; None where it is nothing.

    A confirmed finding of the month leaves a line of nothing that opens the finding, so that she sees why.
    """
    found = reward(
        counts,
        policy=terms.policy,
        network_rate=network_rate,
        unit=terms.point_amount,
        base_points=terms.base_points,
        full_sample=terms.full_sample,
        has_fatal_finding=finding_id is not None,
    )
    if not found.amount and (finding_id is None or not found.points):
        return None
    facts = {
        "very_satisfied": counts.very_satisfied,
        "satisfied": counts.satisfied,
        "dissatisfied": counts.dissatisfied,
        "score": f"{found.score:.4f}",
        "points": found.points,
        "policy": terms.policy.value,
        "gate": found.gate,
    }
    evidence = ("finding", finding_id) if finding_id is not None else ("installer", technician_id)
    return DraftLine(reward_line(found.amount), evidence, None, technician_id, facts)


def grade_of_month(
    jobs: Sequence[ClosedJob], *, score: float | None, complaints: int, answers: int, terms: Terms = DEFAULT
) -> tuple[Grade, dict[str, str]]:
    """Return the grade with its five scores; B without jobs. What was not measured counts as full.

    `score` is the shrunk share of 非常满意; complaints are 不满意 of all valid answers.
    """
    if not jobs or score is None:
        return Grade.B, {}
    timed = [job for job in jobs if job.on_time is not None]
    scores = {
        "very_satisfied": Decimal(f"{100 * score:.4f}"),
        "first_time_fix": _share(sum(job.repeat_of is None for job in jobs), len(jobs)),
        "on_time": _share(sum(bool(job.on_time) for job in timed), len(timed)),
        "complaints": _share(answers - complaints, answers),
        "evidence": _share(sum(job.complete for job in jobs), len(jobs)),
    }
    total, grade = composite_grade(scores, terms)
    return grade, {**{name: f"{value:.2f}" for name, value in scores.items()}, "total": f"{total:.2f}"}


def _share(part: int, whole: int) -> Decimal:
    return (FULL * part / whole).quantize(Decimal("0.0001")) if whole else FULL
