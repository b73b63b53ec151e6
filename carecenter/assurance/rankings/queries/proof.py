"""Count a frozen line again."""

from dataclasses import dataclass

from carecenter.assurance.rankings.models import RankRow
from carecenter.assurance.rankings.types import RankLevel, Sum
from carecenter.assurance.surveys.public import start_of, tally_answers
from carecenter.assurance.surveys.types import AnswerSet


@dataclass(frozen=True, slots=True)
class Proof:
    """What counting again gave, and whether it is the same set of answers."""

    n: int
    very_satisfied: int
    mark: str
    same: bool


def answer_set_of(row: RankRow) -> AnswerSet:
    """Return the answers behind a line: whose, which type, received from when to when."""
    whose = RankLevel(row.level)
    return AnswerSet(
        start_of(row.run.first_day),
        start_of(row.run.day, 1),
        technician_id=int(row.key) if whose is RankLevel.INSTALLER else None,
        provider_id=int(row.key) if whose is RankLevel.PROVIDER else None,
        team_path=row.key if whose is RankLevel.TEAM else "",
        city_code=row.key if whose is RankLevel.CITY else "",
        type_code=row.type_code,
    )


def proof_of(*, row: RankRow) -> Proof:
    """Count the answers of one line again and compare their marks."""
    total = Sum()
    for part in tally_answers(wanted=answer_set_of(row)):
        total.add(Sum(part.n, part.very_satisfied, part.satisfied, part.dissatisfied, *part.marks))
    same = (total.mark, total.n, total.very_satisfied) == (row.mark, row.n, row.very_satisfied)
    return Proof(total.n, total.very_satisfied, total.mark, same)
