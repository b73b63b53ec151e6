"""Draw up a provider's month."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from carecenter.assurance.rankings.public import rank_of
from carecenter.assurance.rankings.types import RankFacts, RankLevel
from carecenter.assurance.settlement.access import MANAGE, demand_provider
from carecenter.assurance.settlement.actions.writing import as_rule_line, move_written, write_lines
from carecenter.assurance.settlement.errors import MonthIsNotOver, PeriodIsLocked, WrongState
from carecenter.assurance.settlement.models import CancelledSale, Line, LineSet, Statement
from carecenter.assurance.settlement.queries.findings import confirmed_findings
from carecenter.assurance.settlement.queries.statements import is_locked, settled_lines
from carecenter.assurance.settlement.queries.terms import terms_of_month
from carecenter.assurance.settlement.rules.drafting import (
    grade_of_month,
    line_of_repeat,
    line_of_reward,
    lines_of_job,
)
from carecenter.assurance.settlement.rules.statements import coefficient_of, reversal_of
from carecenter.assurance.settlement.types import (
    AnswerCounts,
    DraftLine,
    Grade,
    LineKind,
    StatementState,
    Terms,
)
from carecenter.assurance.surveys.public import answers_between
from carecenter.assurance.surveys.types import Answered, Satisfaction
from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.periods import add_months, first_of_month, last_of_month
from carecenter.reference.catalogue.public import fee_of, models_by_id
from carecenter.reference.providers.public import contracts_of, providers_by_id
from carecenter.work.field_service.public import job_performance, jobs_by_id
from carecenter.work.field_service.types import ClosedJob


@action("settlement.draw_up")
def draw_up(*, actor: Actor, provider_id: int, month: date) -> int:
    """Draw up (or draw up anew, while it is a draft) a provider's statement of a month; return its id.

    Raises MonthIsNotOver, PeriodIsLocked, WrongState (issued already), NoPrice, NotPermitted, NotThere.
    """
    provider = providers_by_id(ids=[provider_id]).get(provider_id)
    demand_provider(actor, MANAGE, provider.unit_path if provider else "")
    month = first_of_month(month)
    if clock.today() <= last_of_month(month):
        raise MonthIsNotOver(month=f"{month:%Y-%m}")
    if is_locked(month=month):
        raise PeriodIsLocked(month=f"{month:%Y-%m}")
    statement = Statement.objects.select_for_update().filter(provider_id=provider_id, month=month).first()
    if statement is not None and statement.state != StatementState.DRAFT:
        raise WrongState(number=statement.number)
    jobs = _jobs_to_settle(provider_id, month)
    terms = terms_of_month(month=month)
    answers = [a for a in _answers(provider_id, month) if a.valid]
    place = rank_of(level=RankLevel.PROVIDER, key=str(provider_id), day=last_of_month(month))
    unhappy = sum(a.level is Satisfaction.DISSATISFIED for a in answers)
    score = place.score if place else None
    grade, scores = grade_of_month(jobs, score=score, complaints=unhappy, answers=len(answers), terms=terms)
    lines = [
        *_job_lines(jobs, provider_id, grade, terms),
        *_repeat_lines(provider_id, month, terms),
        *_reward_lines(answers, terms, place, confirmed_findings(provider_id=provider_id, month=month)),
        *_clawbacks(provider_id),
    ]
    statement = _write(statement, provider_id, month, grade, coefficient_of(grade, terms), lines)
    statement.basis = _basis(scores, terms, place)
    statement.save(update_fields=["basis"])
    note(subject=("statement", statement.pk), lines=len(lines), total=str(statement.total))
    return statement.pk


def _jobs_to_settle(provider_id: int, month: date) -> list[ClosedJob]:
    """Return the month's jobs of the provider and, once the month before is closed, what came late for it."""
    first = add_months(month, -1) if is_locked(month=add_months(month, -1)) else month
    jobs = [
        job
        for job in job_performance(from_date=first, until_date=last_of_month(month))
        if job.provider_id == provider_id
    ]
    paid = set(
        settled_lines(job_ids=[job.job_id for job in jobs])
        .filter(kind=LineKind.FEE.value)
        .values_list("job_id", flat=True)
    )
    return [job for job in jobs if job.job_id not in paid]


def _answers(provider_id: int, month: date) -> list[Answered]:
    return answers_between(from_date=month, until_date=last_of_month(month), provider_id=provider_id)


def _job_lines(jobs: Sequence[ClosedJob], provider_id: int, grade: Grade, terms: Terms) -> Iterator[DraftLine]:
    models = models_by_id(ids={job.model_id for job in jobs if job.model_id})
    firsts = jobs_by_id(ids={job.repeat_of for job in jobs if job.repeat_of})
    contracts = contracts_of(provider_id=provider_id)
    for job in jobs:
        on = job.signed_at.astimezone(clock.SHANGHAI).date()
        lists = [c.price_list for c in contracts if c.price_list and c.valid_from <= on <= c.valid_until]
        model = models.get(job.model_id) if job.model_id else None
        fee = fee_of(
            price_list=lists[0] if lists else terms.price_list,
            item_code=job.type_code,
            on=on,
            model_class=model.model_class if model else "",
            region_code=job.region_code,
        )
        first = firsts.get(job.repeat_of) if job.repeat_of else None
        own = first is not None and first.provider_id == provider_id
        yield from lines_of_job(job, fee=fee, grade=grade, terms=terms, is_own_repeat=own)


def _repeat_lines(provider_id: int, month: date, terms: Terms) -> Iterator[DraftLine]:
    """Yield the fines for this provider's work that somebody had to repeat in the month."""
    again = [j for j in job_performance(from_date=month, until_date=last_of_month(month)) if j.repeat_of]
    firsts = jobs_by_id(ids={job.repeat_of for job in again if job.repeat_of})
    for job in again:
        first = firsts.get(job.repeat_of or 0)
        if first is not None and first.provider_id == provider_id:
            yield line_of_repeat(job, first_technician_id=first.technician_id, terms=terms)


def _reward_lines(
    answers: Iterable[Answered], terms: Terms, place: RankFacts | None, findings: Mapping[int, int]
) -> Iterator[DraftLine]:
    counts: dict[int, dict[Satisfaction, int]] = defaultdict(lambda: dict.fromkeys(Satisfaction, 0))
    for answer in answers:
        if answer.technician_id is not None:
            counts[answer.technician_id][answer.level] += 1
    rate = Decimal(f"{place.base_rate:.6f}") if place else Decimal(0)
    for technician_id, by_level in sorted(counts.items()):
        line = line_of_reward(
            technician_id,
            AnswerCounts(
                by_level[Satisfaction.VERY_SATISFIED],
                by_level[Satisfaction.SATISFIED],
                by_level[Satisfaction.DISSATISFIED],
            ),
            terms=terms,
            network_rate=rate,
            finding_id=findings.get(technician_id),
        )
        if line is not None:
            yield line


def _clawbacks(provider_id: int) -> Iterator[DraftLine]:
    """Yield reversals of what was paid for jobs of sales that were cancelled since."""
    paid = Line.objects.filter(
        line_set__frozen_at__isnull=False,
        line_set__statement__provider_id=provider_id,
        kind__in=[LineKind.FEE.value, LineKind.TRAVEL.value],
        job__sale_id__in=CancelledSale.objects.values("sale_id"),
        amount__gt=0,
    ).filter(reversed_by=None)
    for line in paid.select_related("job").order_by("id"):
        assert line.job is not None  # the filter asks for its sale
        yield DraftLine(
            reversal_of(as_rule_line(line), line.pk),
            ("job", line.job.pk),
            line.job.pk,
            line.technician_id,
            {"sale": line.job.sale_id},
        )


def _write(
    statement: Statement | None,
    provider_id: int,
    month: date,
    grade: Grade,
    coefficient: Decimal,
    lines: Sequence[DraftLine],
) -> Statement:
    facts = {"grade": grade.value, "coefficient": coefficient, "drawn_at": clock.now(), "total": Decimal(0)}
    if statement is None:
        path = providers_by_id(ids=[provider_id])[provider_id].unit_path
        statement = Statement.objects.create(
            provider_id=provider_id, month=month, unit_path=path, state=StatementState.DRAFT.value, **facts
        )
        move_written(statement, "", StatementState.DRAFT)
    else:
        Line.objects.filter(line_set__statement=statement).delete()
        statement.sets.all().delete()
    line_set = LineSet.objects.create(statement=statement, ordinal=1, made_at=clock.now())
    write_lines(line_set, lines)
    for name, value in facts.items():
        setattr(statement, name, value)
    statement.total = line_set.total
    statement.save(update_fields=[*facts])
    return statement


def _basis(scores: dict[str, str], terms: Terms, place: RankFacts | None) -> dict[str, object]:
    ranking = {"day": place.day.isoformat(), "row": place.row_id, "score": round(place.score, 6)} if place else None
    return {"scores": scores, "terms": terms.version, "policy": terms.policy.value, "ranking": ranking}
