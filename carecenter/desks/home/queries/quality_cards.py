"""Cards about satisfaction, ranking and money."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carecenter.assurance.rankings.public import Edge, edges_of_providers, rank_of
from carecenter.assurance.rankings.types import RankLevel
from carecenter.assurance.settlement.public import statements_by_state
from carecenter.assurance.settlement.types import StatementState
from carecenter.assurance.surveys.public import satisfaction_by_week
from carecenter.design.details import State
from carecenter.design.navigation import address_of
from carecenter.desks.home.queries.parts import Chart, Line, Rows, Tile
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.providers.public import provider_of_unit, providers_by_id

# A week with fewer answers shows as missing: its rate would be noise.
FEWEST_ANSWERS = 5


def satisfaction(*, actor: Actor) -> tuple[Tile, Chart]:
    """Return this four weeks' rate of very satisfied answers, and the rate by week, both with their n; one query."""
    weeks = satisfaction_by_week(actor=actor, until=clock.today())
    recent = weeks[-4:]
    n = sum(week.n for week in recent)
    best = sum(week.very_satisfied for week in recent)
    rates = [round(100 * week.very_satisfied / week.n, 1) if week.n >= FEWEST_ANSWERS else None for week in weeks]
    meaning = _("近四周的有效评价里「非常满意」所占的比例；不足 5 份评价的周不显示。")
    tile = Tile(
        _("非常满意率"),
        f"{100 * best / n:.1f}" if n >= FEWEST_ANSWERS else "",
        "text",
        "%" if n >= FEWEST_ANSWERS else "",
        n,
        meaning,
        address_of("survey_answers"),
        rates,
    )
    if not any(week.n for week in weeks):
        return tile, Chart(_("满意度"), None, _("近十二周还没有评价。"))
    labels = [f"{week.monday:%m-%d} n={week.n}" for week in weeks]
    series = [{"name": _("非常满意率"), "data": rates}]
    spec = {"kind": "line", "x": labels, "percent": True, "unit": "%", "series": series}
    return tile, Chart(_("满意度（按周）"), spec, "", meaning, address_of("survey_answers"))


def ranking_edges(*, actor: Actor) -> list[Rows]:
    """Return the best and the last providers of the newest ranking; three queries."""
    day, best, last = edges_of_providers(actor=actor)
    names = providers_by_id(ids=[edge.provider_id for edge in [*best, *last]])
    empty = _("评价够多的服务商上榜后显示。")

    def lines(edges: list[Edge]) -> list[Line]:
        return [
            Line(
                names[edge.provider_id].name if edge.provider_id in names else str(edge.provider_id),
                address_of("ranking_row", edge.row_id),
                _("%(rate)s%% · %(n)s 份评价") % {"rate": f"{100 * edge.score:.1f}", "n": edge.n},
            )
            for edge in edges
        ]

    url, suffix = address_of("rankings"), f" · {day:%m-%d}" if day else ""
    return [
        Rows(_("排名靠前") + suffix, lines(best), empty, "trophy", url),
        Rows(_("排名靠后") + suffix, lines(last), empty, "trending-down", url),
    ]


def own_rank(*, actor: Actor) -> Tile:
    """Return where the actor's provider stands among its peers; three queries."""
    provider = provider_of_unit(unit_path=actor.unit_path)
    found = rank_of(level=RankLevel.PROVIDER, key=str(provider.id)) if provider else None
    word = _("第 %(rank)s / %(of)s 名") % {"rank": found.rank, "of": found.ranked} if found and found.rank else ""
    meaning = _("最近一次排名里，与同城同类服务商相比。评价太少时不排。")
    return Tile(_("本单位排名"), word, "text", "", found.n if found else 0, meaning, address_of("rankings"))


STATEMENT_WORDS = {
    StatementState.DRAFT: (gettext_lazy("草稿"), "neutral"),
    StatementState.ISSUED: (gettext_lazy("已发出"), "info"),
    StatementState.DISPUTED: (gettext_lazy("有异议"), "attention"),
    StatementState.ADJUSTED: (gettext_lazy("已调整"), "info"),
    StatementState.CONFIRMED: (gettext_lazy("已确认"), "good"),
    StatementState.PAID: (gettext_lazy("已付款"), "good"),
}


def statement_tiles(*, actor: Actor) -> list[Tile]:
    """Return the statements by state with their totals; one query."""
    url = address_of("statements")
    return [
        Tile(
            _("结算单 · %(state)s") % {"state": STATEMENT_WORDS[one.state][0]},
            one.total,
            "money",
            n=one.n,
            url=f"{url}?state={one.state}" if url else "",
        )
        for one in statements_by_state(actor=actor)
    ]


def disputed_row(*, actor: Actor) -> Rows:
    """Say which states wait for a deed of the finance people."""
    waiting = {StatementState.DRAFT, StatementState.DISPUTED, StatementState.CONFIRMED}
    found = [one for one in statements_by_state(actor=actor) if one.state in waiting]
    url = address_of("statements")
    lines = [
        Line(
            _("%(n)s 张结算单") % {"n": one.n},
            f"{url}?state={one.state}" if url else "",
            state=State(STATEMENT_WORDS[one.state][0], STATEMENT_WORDS[one.state][1]),
        )
        for one in found
    ]
    return Rows(_("等待处理的结算单"), lines, _("没有等待处理的结算单。"), "file-invoice", url)
