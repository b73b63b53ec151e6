"""Questions about answers."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import connection
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from carecenter.assurance.surveys.access import visible_answers, visible_invitations
from carecenter.assurance.surveys.models import Answer, Judgement
from carecenter.assurance.surveys.rules.measures import rate_with_bounds
from carecenter.assurance.surveys.types import Answered, AnswerSet, AnswerTally, RateWithBounds, Satisfaction, Validity
from carecenter.foundation.clock import SHANGHAI
from carecenter.foundation.plain.actors import Actor

_FIELDS = (
    "id", "job_id", "provider_id", "technician_id", "region_code", "type_code", "level", "answered_at", "validity",
)  # fmt: skip

# Two XOR sums over halves of md5(id): free of order, so one hash aggregate suffices, and a group's is its parts' XOR.
_TALLY = """
WITH aside AS (
  SELECT answer_id FROM (
    SELECT DISTINCT ON (answer_id) answer_id, validity FROM surveys_judgement
    WHERE judged_at < %(until)s ORDER BY answer_id, judged_at DESC, id DESC) latest
  WHERE validity = 'QUARANTINED')
SELECT technician_id, provider_id, team_path::text, office_path::text, left(region_code, 4), type_code,
  count(*), count(*) FILTER (WHERE level = 'VERY_SATISFIED'), count(*) FILTER (WHERE level = 'SATISFIED'),
  count(*) FILTER (WHERE level = 'DISSATISFIED'),
  bit_xor(('x' || left(md5(id::text), 16))::bit(64)::bigint),
  bit_xor(('x' || right(md5(id::text), 16))::bit(64)::bigint)
FROM surveys_answer a
WHERE answered_at >= %(from)s AND answered_at < %(until)s {narrow}
  AND NOT EXISTS (SELECT FROM aside WHERE aside.answer_id = a.id)
GROUP BY 1, 2, 3, 4, 5, 6
"""


def with_validity(rows: QuerySet[Answer], *, before: datetime | None = None) -> QuerySet[Answer]:
    """Add `validity`: the latest judgement (before an instant), or VALID where there is none."""
    judged = Judgement.objects.filter(answer=OuterRef("pk")).order_by("-judged_at", "-id")
    if before is not None:
        judged = judged.filter(judged_at__lt=before)
    return rows.annotate(validity=Coalesce(Subquery(judged.values("validity")[:1]), Value(Validity.VALID.value)))


def validity_of(answer: Answer) -> str:
    """Return the validity that `with_validity` has loaded."""
    return str(answer.validity)  # type: ignore[attr-defined]  # annotated by with_validity


def answers_between(*, from_date: date, until_date: date, provider_id: int | None = None) -> list[Answered]:
    """Return the answers received from one day to another, both included, with whether they count now."""
    rows = Answer.objects.filter(answered_at__gte=start_of(from_date), answered_at__lt=start_of(until_date, 1))
    if provider_id is not None:
        rows = rows.filter(provider_id=provider_id)
    return [_answered(row) for row in with_validity(rows).order_by("id").values_list(*_FIELDS)]


def answers_of_jobs(*, job_ids: Iterable[int]) -> dict[int, Answered]:
    """Return the answers about many jobs, by job, in one query."""
    rows = with_validity(Answer.objects.filter(job_id__in=set(job_ids))).values_list(*_FIELDS)
    return {row[1]: _answered(row) for row in rows}


def _answered(row: tuple[Any, ...]) -> Answered:
    answer_id, job_id, provider_id, technician_id, region_code, type_code, level, answered_at, validity = row
    valid = validity == Validity.VALID
    return Answered(
        answer_id, job_id, provider_id, technician_id, region_code, type_code, Satisfaction(level), answered_at, valid
    )


def start_of(day: date, days_later: int = 0) -> datetime:
    """Return the first instant of a day in the centre's zone."""
    return datetime.combine(day + timedelta(days=days_later), time(), SHANGHAI)


def tally_answers(*, wanted: AnswerSet) -> list[AnswerTally]:
    """Count the valid answers of a set by technician, provider, team, city and type: one statement.

    What counts is what was received and judged before `until_at`, so the same set gives the same tally for ever.
    """
    narrow, values = _narrowing(wanted)
    with connection.cursor() as cursor:
        cursor.execute(_TALLY.format(narrow=narrow), {"from": wanted.from_at, "until": wanted.until_at, **values})
        rows: list[list[Any]] = [[*row[:10], (row[10], row[11])] for row in cursor.fetchall()]
    return [AnswerTally(*row) for row in rows]


def _narrowing(wanted: AnswerSet) -> tuple[str, dict[str, Any]]:
    conditions = {
        "technician_id = %(technician)s": ("technician", wanted.technician_id),
        "provider_id = %(provider)s": ("provider", wanted.provider_id),
        "team_path = %(team)s::ltree": ("team", wanted.team_path or None),
        "left(region_code, 4) = %(city)s": ("city", wanted.city_code or None),
        "type_code = %(type)s": ("type", wanted.type_code or None),
    }
    chosen = {text: pair for text, pair in conditions.items() if pair[1] is not None}
    return "".join(f" AND {text}" for text in chosen), dict(chosen.values())


def answers_in_set(*, actor: Actor, wanted: AnswerSet) -> QuerySet[Answer]:
    """Return the answers behind a figure that this actor may see, with their validity as it stood then."""
    rows = visible_answers(actor).filter(answered_at__gte=wanted.from_at, answered_at__lt=wanted.until_at)
    if wanted.technician_id is not None:
        rows = rows.filter(technician_id=wanted.technician_id)
    if wanted.provider_id is not None:
        rows = rows.filter(provider_id=wanted.provider_id)
    if wanted.team_path:
        rows = rows.filter(team_path=wanted.team_path)
    if wanted.city_code:
        rows = rows.filter(region_code__startswith=wanted.city_code)
    if wanted.type_code:
        rows = rows.filter(type_code=wanted.type_code)
    return with_validity(rows, before=wanted.until_at)


def response_of(*, actor: Actor, from_at: datetime, until_at: datetime, **equal: Any) -> RateWithBounds:
    """Return the response figures of the invitations sent in a span, within the actor's reach."""
    rows = visible_invitations(actor).filter(sent_at__gte=from_at, sent_at__lt=until_at, **equal)
    judged = Judgement.objects.filter(answer__invitation=OuterRef("pk")).order_by("-judged_at", "-id")
    validity = Coalesce(Subquery(judged.values("validity")[:1]), Value(Validity.VALID.value))
    valid = Q(answer__isnull=False, validity=Validity.VALID.value)
    found = rows.annotate(validity=validity).aggregate(
        sent=Count("id"),
        answered=Count("id", filter=valid),
        best=Count("id", filter=valid & Q(answer__level=Satisfaction.VERY_SATISFIED.value)),
    )
    return rate_with_bounds(found["best"], found["answered"], found["sent"])
