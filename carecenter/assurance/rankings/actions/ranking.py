"""Freeze the ranking of a day."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.db import connection

from carecenter.assurance.rankings.access import RUN
from carecenter.assurance.rankings.errors import DayIsNotOver, SnapshotDiffers
from carecenter.assurance.rankings.events import RankingFrozen
from carecenter.assurance.rankings.models import RankingRun
from carecenter.assurance.rankings.queries.rules_in_force import row_of_day, rules_of_day, rules_of_run
from carecenter.assurance.rankings.rules.ordering import digest_of, lines_of_day
from carecenter.assurance.rankings.types import RankingRules, RankLine
from carecenter.assurance.surveys.public import start_of, tally_answers
from carecenter.assurance.surveys.types import AnswerSet
from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.providers.public import providers_by_id

_COLUMNS = (
    "run_id, level, type_code, peer_code, key, city_code, provider_id, technician_id, unit_path, n, very_satisfied,"
    " satisfied, dissatisfied, base_rate, expected, lower, upper, score, rank, ranked, mark"
)


@action("rankings.run")
def run_ranking(*, actor: Actor, day: date) -> int:
    """Freeze the ranking of a day that is over and return its run's id.

    It counts what was received and judged before the day's end by the rules in force on the day (a frozen day: by
    those it was frozen with), so running it again, whenever, must give the same digest: the existing run is
    returned. Raises DayIsNotOver, SnapshotDiffers, NotPermitted.
    """
    demand(actor, RUN)
    if clock.now() < start_of(day, 1):
        raise DayIsNotOver(day=day.isoformat())
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('carecenter.ranking'))")
    known = RankingRun.objects.select_related("rules").filter(day=day).first()
    rules = rules_of_run(run=known) if known else rules_of_day(day=day)
    rows, answers = _count(day, rules)
    digest = digest_of(rows, rules.version)
    if known is not None:
        if known.digest != digest and known.rule_version == rules.version:
            raise SnapshotDiffers(day=day.isoformat())
        note(subject=("ranking", known.pk), again=True, digest=digest)
        return known.pk
    run = RankingRun.objects.create(
        day=day,
        first_day=day - timedelta(days=rules.window_days - 1),
        rules=row_of_day(day=day),
        rule_version=rules.version,
        answers=answers,
        rows=len(rows),
        digest=digest,
        frozen_at=clock.now(),
    )
    _copy(run.pk, rows)
    record(RankingFrozen(subject_id=run.pk, day=day, answers=answers, rows=len(rows), digest=digest))
    return run.pk


def _count(day: date, rules: RankingRules) -> tuple[list[RankLine], int]:
    wanted = AnswerSet(start_of(day, 1 - rules.window_days), start_of(day, 1))
    tallies = tally_answers(wanted=wanted)
    providers = providers_by_id(ids={t.provider_id for t in tallies if t.provider_id is not None})
    paths = {provider_id: facts.unit_path for provider_id, facts in providers.items()}
    return lines_of_day(tallies, paths, rules), sum(tally.n for tally in tallies)


def _copy(run_id: int, rows: Sequence[RankLine]) -> None:
    """Write the lines with COPY: a hundred thousand in about a second."""
    with connection.cursor() as cursor, cursor.copy(f"COPY rankings_rankrow ({_COLUMNS}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(_values(run_id, row))


def _values(run_id: int, line: RankLine) -> tuple[Any, ...]:
    total, s = line.sum, line.standing
    return (
        run_id, line.level.value, s.group.job_type, s.group.province_tier, line.key, line.city_code, line.provider_id,
        line.technician_id, line.unit_path or None, total.n, total.very_satisfied, total.satisfied, total.dissatisfied,
        s.network_rate, line.expected, s.wilson_low, s.wilson_high, s.shrunk, s.rank, s.group_size, total.mark,
    )  # fmt: skip
