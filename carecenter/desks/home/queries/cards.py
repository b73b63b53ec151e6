"""Compose the first page of each desk from the cards of the modules below."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from carecenter.desks.home.queries.parts import Desk
from carecenter.desks.home.queries.quality_cards import (
    disputed_row,
    own_rank,
    ranking_edges,
    satisfaction,
    statement_tiles,
)
from carecenter.desks.home.queries.system_cards import health_tiles
from carecenter.desks.home.queries.work_cards import (
    care_tiles,
    job_overview,
    job_tiles,
    jobs_by_stage,
    task_rows,
    urgent_rows,
    visit_rows,
)
from carecenter.desks.home.rules.desks import DeskKind
from carecenter.foundation.plain.actors import Actor
from carecenter.work.field_service.types import JobState


def _admin(actor: Actor) -> Desk:
    desk = Desk(_("首页"), tiles=health_tiles())
    if actor.may("jobs.view"):
        found = job_overview(actor=actor)
        desk.tiles += job_tiles(found, wanted=())
        desk.charts.append(jobs_by_stage(found))
    if actor.may("surveys.view"):
        tile, chart = satisfaction(actor=actor)
        desk.tiles.append(tile)
        desk.charts.append(chart)
    return desk


def _manager(actor: Actor) -> Desk:
    found = job_overview(actor=actor)
    tile, chart = satisfaction(actor=actor)
    urgent = urgent_rows(actor=actor, title=_("最急的服务单"), empty=_("没有临近时限的服务单。"))
    rows = [urgent]
    if actor.may("cases.work"):
        rows.append(task_rows(actor=actor))
    return Desk(
        _("首页"),
        tiles=[*job_tiles(found, wanted=(JobState.NEW, JobState.WAIT_PART)), tile],
        rows=[*rows, *ranking_edges(actor=actor)],
        charts=[jobs_by_stage(found), chart],
    )


def _dispatcher(actor: Actor) -> Desk:
    found = job_overview(actor=actor)
    unplaced = urgent_rows(
        actor=actor,
        title=_("待派，先派最急的"),
        empty=_("没有待派的服务单。自动派不出去的会停在这里。"),
        states=frozenset({JobState.NEW}),
    )
    rest = frozenset(JobState) - {JobState.NEW}
    urgent = urgent_rows(actor=actor, title=_("临近或超过时限"), empty=_("没有临近时限的服务单。"), states=rest)
    return Desk(
        _("首页"),
        tiles=job_tiles(found, wanted=(JobState.NEW, JobState.DISPATCHED, JobState.FAILED_VISIT)),
        rows=[unplaced, urgent, task_rows(actor=actor)],
        charts=[jobs_by_stage(found)],
        has_lookup=True,
    )


def _agent(actor: Actor) -> Desk:
    found = job_overview(actor=actor)
    urgent = urgent_rows(actor=actor, title=_("临近或超过时限"), empty=_("没有临近时限的服务单。"))
    desk = Desk(_("首页"), job_tiles(found, wanted=()), [task_rows(actor=actor, limit=12), urgent], has_lookup=True)
    if actor.may("surveys.view"):
        tile, chart = satisfaction(actor=actor)
        desk.tiles.append(tile)
        if actor.may("people.view"):
            desk.charts.append(chart)
    return desk


def _provider(actor: Actor) -> Desk:
    found = job_overview(actor=actor)
    tile, chart = satisfaction(actor=actor)
    offers = urgent_rows(
        actor=actor,
        title=_("等我们接单"),
        empty=_("没有等待接单的服务单。"),
        states=frozenset({JobState.DISPATCHED}),
    )
    return Desk(
        _("首页"),
        tiles=[*job_tiles(found, wanted=(JobState.DISPATCHED, JobState.ACCEPTED)), own_rank(actor=actor), tile],
        rows=[offers, visit_rows(actor=actor)],
        charts=[jobs_by_stage(found), chart],
    )


def _finance(actor: Actor) -> Desk:
    return Desk(_("首页"), statement_tiles(actor=actor), [disputed_row(actor=actor), *ranking_edges(actor=actor)])


def _care(actor: Actor) -> Desk:
    desk = Desk(_("首页"), care_tiles(actor=actor), [task_rows(actor=actor, limit=12)], has_lookup=True)
    if actor.may("jobs.view"):
        desk.tiles += job_tiles(job_overview(actor=actor), wanted=())
    if actor.may("surveys.view"):
        tile, chart = satisfaction(actor=actor)
        desk.tiles.append(tile)
        desk.charts.append(chart)
    return desk


def _plain(actor: Actor) -> Desk:
    desk = Desk(_("首页"), has_lookup=actor.may("customers.view"))
    if actor.may("cases.work"):
        desk.rows.append(task_rows(actor=actor))
    return desk


_DESKS: dict[DeskKind, Callable[[Actor], Desk]] = {
    DeskKind.ADMIN: _admin,
    DeskKind.MANAGER: _manager,
    DeskKind.DISPATCHER: _dispatcher,
    DeskKind.AGENT: _agent,
    DeskKind.PROVIDER: _provider,
    DeskKind.FINANCE: _finance,
    DeskKind.CARE: _care,
}


def desk_for(*, actor: Actor, kind: DeskKind) -> Desk:
    """Return the first page of an actor; at most nine queries."""
    return _DESKS.get(kind, _plain)(actor)
