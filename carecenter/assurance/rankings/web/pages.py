"""The board and the page of one line."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from carecenter.assurance.rankings.access import RUN, VIEW, row_to_see
from carecenter.assurance.rankings.actions.ranking import run_ranking
from carecenter.assurance.rankings.models import RankingRun, RankRow
from carecenter.assurance.rankings.queries.boards import (
    latest_run,
    peers_around,
    ranked_types,
    rows_of,
    run_before,
)
from carecenter.assurance.rankings.queries.proof import proof_of
from carecenter.assurance.rankings.queries.rules_in_force import rules_of_run
from carecenter.assurance.rankings.rules.fairness import dispatch_weight
from carecenter.assurance.rankings.types import ALL_TYPES, RankLevel
from carecenter.assurance.rankings.web.lines import board_lines, city_name
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.foundation import clock
from carecenter.foundation.access import reaches
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.catalogue.public import job_types
from carecenter.reference.providers.public import providers_by_id

MOST_LINES = 200


def board(request: HttpRequest) -> HttpResponseBase:
    """Show cities; inside a city its providers; inside a provider its teams and installers."""
    if (away := refused(request, VIEW)) is not None:
        return away
    run = latest_run(until=_day(request.GET.get("day", "")))
    if run is None:
        return render(request, "rankings/board.html", {"run": None, "may_run": actor_of(request).may(RUN)})
    type_code, city = request.GET.get("type", ALL_TYPES), request.GET.get("city", "")[:6]
    provider = request.GET.get("provider", "")
    provider_id = int(provider) if provider.isdigit() else None
    boards = [
        {
            "level": level,
            "word": _level_word(level),
            "peers": level is not RankLevel.CITY,
            **_lines(request, run, level, type_code=type_code, city=city, provider_id=provider_id),
        }
        for level in _levels(city, provider_id)
    ]
    context = {
        "run": run,
        "boards": [each for each in boards if each["lines"] or each["level"] is not RankLevel.TEAM],
        "types": _types(run, type_code),
        "type_code": type_code,
        "crumbs": _crumbs(actor_of(request), run, type_code, city, provider_id),
        "yesterday": run.day - timedelta(days=1),
        "tomorrow": run.day + timedelta(days=1),
        "may_run": actor_of(request).may(RUN),
    }
    return render(request, "rankings/board.html", context)


def _level_word(level: RankLevel) -> str:
    words = {
        RankLevel.CITY: _("城市"),
        RankLevel.PROVIDER: _("服务商"),
        RankLevel.TEAM: _("班组"),
        RankLevel.INSTALLER: _("技师"),
    }
    return words[level]


def _levels(city: str, provider_id: int | None) -> list[RankLevel]:
    if provider_id is not None:
        return [RankLevel.TEAM, RankLevel.INSTALLER]
    return [RankLevel.PROVIDER] if city else [RankLevel.CITY]


def _lines(
    request: HttpRequest, run: RankingRun, level: RankLevel, *, type_code: str, city: str, provider_id: int | None
) -> dict[str, Any]:
    inside = level in {RankLevel.TEAM, RankLevel.INSTALLER}
    rows = rows_of(run=run, level=level, type_code=type_code, city_code="" if inside else city, provider_id=provider_id)
    listed: list[RankRow] = list(rows[: MOST_LINES + 1])
    lines = board_lines(actor=actor_of(request), run=run, before=run_before(run=run), rows=listed[:MOST_LINES])
    if inside:  # Colleagues of another provider are nobody's business, not even without a name.
        lines = [line for line in lines if line.named]
    return {"lines": lines, "beyond": len(listed) > MOST_LINES, "most": MOST_LINES}


def _types(run: RankingRun, chosen: str) -> list[tuple[str, str, bool]]:
    names = {each.code: each.name for each in job_types()}
    known = [(code, names.get(code, code), code == chosen) for code in ranked_types(run=run)]
    return [(ALL_TYPES, _("全部类型"), chosen == ALL_TYPES), *known]


def _crumbs(actor: Actor, run: RankingRun, type_code: str, city: str, provider_id: int | None) -> list[tuple[str, str]]:
    base = f"{reverse('rankings')}?day={run.day.isoformat()}&type={type_code}"
    crumbs = [(_("全国"), base)]
    if city:
        crumbs.append((city_name(city), f"{base}&city={city}"))
    if provider_id is not None:
        found = providers_by_id(ids=[provider_id]).get(provider_id)
        named = found is not None and reaches(actor, VIEW, found.unit_path)
        crumbs.append((found.name if found and named else _("同组同行"), f"{base}&city={city}&provider={provider_id}"))
    return crumbs


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def row_page(request: HttpRequest, row_id: int) -> HttpResponseBase:
    """Explain one line: the figures, the peers next to it, the proof, and the way to its answers."""
    if (away := refused(request, VIEW)) is not None:
        return away
    actor = actor_of(request)
    row = row_to_see(actor, row_id)
    before = run_before(run=row.run)
    own = board_lines(actor=actor, run=row.run, before=before, rows=[row])[0]
    peers = board_lines(actor=actor, run=row.run, before=before, rows=peers_around(row=row), own=row.key)
    proof = proof_of(row=row)
    context = {
        "row": row,
        "run": row.run,
        "line": own,
        "peers": peers,
        "proof": proof,
        "level": _level_word(RankLevel(row.level)),
        "weight": dispatch_weight(row.score, row.base_rate, rules_of_run(run=row.run)) if row.level == RankLevel.PROVIDER else None,
        "base": f"{row.base_rate:.1%}",
        "bounds": f"{row.lower:.1%} – {row.upper:.1%}",
        "answers_url": answers_url(row),
    }
    return render(request, "rankings/row.html", context)


def answers_url(row: RankRow) -> str:
    """Return the page of exactly the answers that this line counted."""
    return reverse(
        "survey_counted",
        args=[
            row.level.lower(),
            row.key,
            row.run.first_day.isoformat(),
            row.run.day.isoformat(),
            row.type_code or "all",
        ],
    )


@require_POST
def run_now(request: HttpRequest) -> HttpResponseBase:
    """Freeze yesterday now, or prove again that it is unchanged."""
    if (away := refused(request, RUN)) is not None:
        return away
    day = clock.today() - timedelta(days=1)
    try:
        run_ranking(actor=actor_of(request), day=day)
        toast_next(request, _("%(day)s 的排名已冻结，重算结果一致。") % {"day": day.isoformat()})
    except Refusal as refusal:
        toast_next(request, sentence_of(refusal), tone="danger")
    return redirect("rankings")


def provider_panel(request: HttpRequest, provider_id: int) -> HttpResponseBase:
    """Show a provider's place among anonymous peers."""
    if (away := refused(request, VIEW)) is not None:
        return away
    actor, run = actor_of(request), latest_run()
    rows = rows_of(run=run, level=RankLevel.PROVIDER, type_code=ALL_TYPES, provider_id=provider_id) if run else None
    row = rows.first() if rows is not None else None
    if run is None or row is None:
        return render(request, "rankings/provider_panel.html", {"line": None})
    before = run_before(run=run)
    lines = board_lines(actor=actor, run=run, before=before, rows=[row, *peers_around(row=row, spread=2)], own=row.key)
    context = {"line": lines[0] if lines[0].named else None, "peers": lines[1:], "run": run}
    return render(request, "rankings/provider_panel.html", context)
