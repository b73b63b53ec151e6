"""Lines of a board as a page draws them: names where they may be shown, places before, pictures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from carecenter.assurance.rankings.access import may_name
from carecenter.assurance.rankings.models import RankingRun, RankRow
from carecenter.assurance.rankings.queries.boards import ranks_before
from carecenter.assurance.rankings.rules.fairness import standardised_ratio
from carecenter.assurance.rankings.types import RankLevel
from carecenter.assurance.rankings.web.pictures import interval
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.public import place_names
from carecenter.reference.organisation.public import persons_by_id, units_by_path
from carecenter.reference.providers.public import providers_by_id


@dataclass(frozen=True, slots=True)
class BoardLine:
    """One drawn line; `delta` is places won since the ranking before (None: not ranked then or now)."""

    row: RankRow
    name: str
    named: bool
    is_own: bool
    share: str
    score: str
    ratio: str
    delta: int | None
    picture: SafeString
    url: str
    drill: str

    @property
    def moved(self) -> int:
        """How many places the line moved, without direction."""
        return abs(self.delta or 0)


def board_lines(
    *, actor: Actor, run: RankingRun, before: RankingRun | None, rows: Iterable[RankRow], own: str = ""
) -> list[BoardLine]:
    """Return the lines of a board; who is outside the reach stays anonymous. `own` marks a key."""
    listed = list(rows)
    named = {row.pk for row in listed if may_name(actor, row)}
    names = _names([row for row in listed if row.pk in named])
    earlier = ranks_before(run=before, rows=listed)
    return [_line(run, row, names, row.pk in named, earlier, own) for row in listed]


def _line(
    run: RankingRun,
    row: RankRow,
    names: dict[tuple[str, str], str],
    named: bool,
    earlier: dict[tuple[str, str, str], int | None],
    own: str,
) -> BoardLine:
    then = earlier.get((row.level, row.key, row.peer_code))
    ratio = standardised_ratio(row.very_satisfied, row.expected)
    share = row.very_satisfied / row.n
    return BoardLine(
        row=row,
        name=names.get((row.level, row.key), row.key) if named else _("同组同行"),
        named=named,
        is_own=row.key == own,
        share=f"{share:.1%}",
        score=f"{row.score:.3f}",
        ratio="—" if ratio is None else f"{ratio:.2f}",
        delta=then - row.rank if then is not None and row.rank is not None else None,
        picture=interval(row.lower, row.upper, share),
        url=reverse("ranking_row", args=[row.pk]) if named else "",
        drill=_drill(run, row) if named else "",
    )


def _drill(run: RankingRun, row: RankRow) -> str:
    base = f"{reverse('rankings')}?day={run.day.isoformat()}&type={row.type_code}"
    if row.level == RankLevel.CITY:
        return f"{base}&city={row.key}"
    return f"{base}&city={row.city_code}&provider={row.key}" if row.level == RankLevel.PROVIDER else ""


def _names(rows: Sequence[RankRow]) -> dict[tuple[str, str], str]:
    """Return names by (level, key), one query a level that occurs."""
    keys: dict[str, list[str]] = {}
    for row in rows:
        keys.setdefault(row.level, []).append(row.key)
    found: dict[tuple[str, str], str] = {}
    if providers := keys.get(RankLevel.PROVIDER):
        for provider_id, facts in providers_by_id(ids=[int(key) for key in providers]).items():
            found[RankLevel.PROVIDER, str(provider_id)] = facts.name
    if installers := keys.get(RankLevel.INSTALLER):
        for person_id, person in persons_by_id(ids=[int(key) for key in installers]).items():
            found[RankLevel.INSTALLER, str(person_id)] = person.name
    if teams := keys.get(RankLevel.TEAM):
        for path, unit in units_by_path(paths=teams).items():
            found[RankLevel.TEAM, path] = unit.name
    for city in keys.get(RankLevel.CITY, []):
        found[RankLevel.CITY, city] = city_name(city)
    return found


def city_name(code: str) -> str:
    """Return a city's name, or its code where the divisions are not loaded."""
    return place_names(codes=[code]).get(code, code)
