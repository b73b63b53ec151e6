"""Cards about jobs and tasks."""

from django.utils.translation import gettext as _

from carecenter.design.details import Clock, State
from carecenter.design.navigation import address_of
from carecenter.desks.home.queries.parts import Chart, Line, Rows, Tile
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.numbers import number
from carecenter.work.care.public import due_overview
from carecenter.work.cases.public import my_open_tasks, title_of
from carecenter.work.field_service.public import (
    STATE_TONES,
    STATE_WORDS,
    JobOverview,
    job_overview,
    most_urgent_jobs,
    visits_of_day,
)
from carecenter.work.field_service.types import JobFacts, JobState

# The way of a job as people speak of it; rare states stand under the step where they wait.
STEPS = (
    JobState.NEW,
    JobState.DISPATCHED,
    JobState.ACCEPTED,
    JobState.ASSIGNED,
    JobState.BOOKED,
    JobState.EN_ROUTE,
    JobState.ON_SITE,
    JobState.WAIT_PART,
    JobState.FAILED_VISIT,
    JobState.QUOTED,
    JobState.SAFETY_HOLD,
    JobState.COMPLETED,
)


def _jobs_url(query: str = "") -> str:
    url = address_of("jobs")
    return f"{url}?{query}" if url and query else url


def job_tiles(found: JobOverview, *, wanted: tuple[JobState, ...]) -> list[Tile]:
    """Return open, late and the figures of some states."""
    late = _("超过当前状态的时限还没有进入下一步。")
    tiles = [
        Tile(_("在办服务单"), found.open, url=_jobs_url(), definition=_("还没有签收、取消或关闭的服务单。")),
        Tile(_("已超时"), found.late, url=_jobs_url("late=1"), definition=late),
    ]
    for state in wanted:
        tiles.append(Tile(STATE_WORDS[state], found.by_state.get(state, 0), url=_jobs_url(f"state={state}")))
    return tiles


def jobs_by_stage(found: JobOverview) -> Chart:
    """Return the open jobs by stage, the late ones apart."""
    steps = [state for state in STEPS if found.by_state.get(state)]
    if not steps:
        return Chart(_("各阶段的服务单"), None, _("现在没有在办的服务单。"))
    spec = {
        "kind": "bar",
        "stacked": True,
        "x": [str(STATE_WORDS[state]) for state in steps],
        "unit": _(" 单"),
        "series": [
            {
                "name": _("按时"),
                "data": [found.by_state[state] - found.late_by_state.get(state, 0) for state in steps],
            },
            {"name": _("超时"), "data": [found.late_by_state.get(state, 0) for state in steps]},
        ],
    }
    return Chart(_("各阶段的服务单"), spec, "", url=_jobs_url())


def job_line(job: JobFacts) -> Line:
    """Return one job as a line with its clock."""
    return Line(
        title=job.number,
        url=address_of("job", job.id) or address_of("visit", job.id),
        note=_window(job),
        state=State(STATE_WORDS[job.state], STATE_TONES[job.state]),
        clock=Clock(_("时限"), job.due_at, job.state_since) if job.due_at else None,
    )


def _window(job: JobFacts) -> str:
    if not (job.window_start and job.window_end):
        return ""
    first, last = (at.astimezone(clock.SHANGHAI) for at in (job.window_start, job.window_end))
    return f"{first:%m-%d %H:%M}–{last:%H:%M}"


def urgent_rows(*, actor: Actor, title: str, empty: str, states: frozenset[JobState] = frozenset()) -> Rows:
    """Return the jobs whose clock ends first."""
    jobs = most_urgent_jobs(actor=actor, states=states)
    return Rows(title, [job_line(job) for job in jobs], empty, "clock-exclamation", _jobs_url())


def visit_rows(*, actor: Actor) -> Rows:
    """Return today's visits."""
    jobs = visits_of_day(actor=actor, on=clock.today())
    lines = [Line(_window(job)[6:] or job.number, job_line(job).url, job.number, job_line(job).state) for job in jobs]
    return Rows(_("今天的上门"), lines, _("今天没有预约的上门。"), "truck", _jobs_url())


def task_rows(*, actor: Actor, limit: int = 8) -> Rows:
    """Return what the actor has to do."""
    tasks = my_open_tasks(actor, limit=limit)
    lines = [
        Line(
            title=title_of(task.title_code, task.params),
            url=address_of("task", task.id),
            note=task.number or number("G", task.id),
            clock=Clock(_("时限"), task.due_at, task.opened_at),
        )
        for task in tasks
    ]
    return Rows(
        _("我的待办"), lines, _("没有待办。新的回访、投诉和派工问题会出现在这里。"), "checklist", address_of("tasks")
    )


def care_tiles(*, actor: Actor) -> list[Tile]:
    """Return what maintenance is due; one query."""
    found, url = due_overview(actor=actor), address_of("care_due")
    return [
        Tile(_("保养已过期"), found.overdue, url=url, definition=_("过了保养日、还没有约上门的设备。")),
        Tile(_("本月到期"), found.this_month, url=url, definition=_("本月内到保养日、还没有约上门的设备。")),
        Tile(_("已约保养"), found.booked, url=url),
    ]


__all__ = ["care_tiles", "job_overview", "job_tiles", "jobs_by_stage", "task_rows", "urgent_rows", "visit_rows"]
