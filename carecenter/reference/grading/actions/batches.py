"""Grade the customers of a segment by figures that a higher module handed down."""

from collections.abc import Mapping
from datetime import date

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.grading.events import GradeChanged, GradingRan
from carecenter.reference.grading.models import CustomerGrade, GradeLine, GradingRun
from carecenter.reference.grading.queries.rules_in_force import grading_rules
from carecenter.reference.grading.rules.grades import Step, band_of, next_grade, percentiles_of, score_of
from carecenter.reference.grading.types import Figures, GradeSource, GradingRules, Percentiles, Tier


def quarter_of(day: date) -> str:
    """Return the quarter of a day, such as 2026-Q1."""
    return f"{day.year}-Q{(day.month + 2) // 3}"


@action("grading.set_figures")
def set_grade_figures(*, actor: Actor, figures: Mapping[int, Figures], segment: str) -> int:
    """Grade the customers of one segment by their figures and return the run's id.

    Percentiles count inside the segment, so all its customers come in one call. Who opted out is not profiled: her
    figures are left out before anything is computed. The first run of a quarter counts for moving down. Raises
    BadInput for figures of another segment or an influence outside 0–100.
    """
    if any(each.segment != segment or not 0 <= each.influence <= 100 for each in figures.values()):
        raise BadInput("figures", "影响力应在 0–100 之间，且客户属于同一分组。")
    rules, now, quarter = grading_rules(), clock.now(), quarter_of(clock.today())
    known = {g.customer_id: g for g in CustomerGrade.objects.select_for_update().filter(customer_id__in=figures)}
    opted_out = {pk for pk, grade in known.items() if grade.opted_out_at is not None}
    chosen = {pk: each for pk, each in figures.items() if pk not in opted_out}
    percentiles = percentiles_of(chosen) if chosen else {}
    steps = {pk: _step(known.get(pk), score_of(percentiles[pk], rules), rules, quarter) for pk in sorted(chosen)}
    changed = {pk for pk, step in steps.items() if pk not in known or known[pk].tier != step.tier.value}
    run = GradingRun.objects.create(
        at=now, segment=segment, quarter=quarter, rules_version=rules.version, graded=len(chosen), changed=len(changed)
    )
    lines = GradeLine.objects.bulk_create(
        [_line(run, pk, chosen[pk], percentiles[pk], steps[pk], rules) for pk in steps], batch_size=2000
    )
    _keep(lines, steps, known, changed, quarter)
    note(subject=("grading_run", run.pk), graded=run.graded, changed=run.changed, opted_out=len(opted_out))
    record(GradingRan(subject_id=run.pk, graded=run.graded, changed=run.changed))
    return run.pk


def _step(grade: CustomerGrade | None, score: float, rules: GradingRules, quarter: str) -> Step:
    if grade is None:
        return next_grade(None, 0, score, rules, quarterly=True)
    return next_grade(Tier(grade.tier), grade.below_runs, score, rules, quarterly=grade.quarter != quarter)


def _line(
    run: GradingRun, pk: int, figures: Figures, percentiles: Percentiles, step: Step, rules: GradingRules
) -> GradeLine:
    score = score_of(percentiles, rules)
    return GradeLine(
        run=run,
        customer_id=pk,
        contribution=figures.contribution,
        influence=figures.influence,
        growth=figures.growth,
        contribution_percentile=percentiles.contribution,
        influence_percentile=percentiles.influence,
        growth_percentile=percentiles.growth,
        score=score,
        computed_tier=band_of(score, rules).value,
        tier=step.tier.value,
        why=step.why,
    )


def _keep(
    lines: list[GradeLine],
    steps: Mapping[int, Step],
    known: Mapping[int, CustomerGrade],
    changed: set[int],
    quarter: str,
) -> None:
    now = clock.now()
    grades: list[CustomerGrade] = []
    for line in lines:
        step, pk = steps[line.customer_id], line.customer_id
        grade = known.get(pk) or CustomerGrade(customer_id=pk, since=now)
        if pk in changed:
            before = known[pk].tier if pk in known else Tier.C.value
            grade.since = now
            if before != step.tier.value:
                record(
                    GradeChanged(subject_id=pk, customer_id=pk, before=before, after=step.tier.value,
                                 source=GradeSource.BATCH.value)
                )  # fmt: skip
        grade.tier, grade.below_runs, grade.score, grade.line = step.tier.value, step.below_runs, line.score, line
        grade.quarter = quarter
        grades.append(grade)
    # One INSERT … ON CONFLICT a batch: bulk_update's CASE of every row costs a hundred times as much.
    CustomerGrade.objects.bulk_create(
        grades,
        update_conflicts=True,
        unique_fields=["customer"],
        update_fields=["tier", "below_runs", "score", "line", "quarter", "since"],
        batch_size=2000,
    )
