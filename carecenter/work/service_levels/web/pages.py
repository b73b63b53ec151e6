"""A subject's clocks as a panel, and the definitions of ladder and promises."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from carecenter.design.cells import Column
from carecenter.design.pages import page
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.work.service_levels.access import RULES, VIEW
from carecenter.work.service_levels.queries.rules_in_force import level_rules
from carecenter.work.service_levels.queries.standing import clocks_of
from carecenter.work.service_levels.queries.subjects import subject_of
from carecenter.work.service_levels.queries.words import REASONS, STATES, metric_word
from carecenter.work.service_levels.types import ClockPlan
from carecenter.work.service_levels.web.clock_facts import drawn_clock


@page(VIEW)
def strip(request: HttpRequest, actor: Actor, kind: str, subject_id: int) -> HttpResponseBase:
    """Show the clocks of one subject: amount left, state, pauses; NotThere for who may not see the subject."""
    subject = subject_of(kind)
    if subject is None or not subject.may_see(actor, subject_id):
        raise NotThere()
    lines = [
        {
            "facts": facts,
            "metric": metric_word(facts.metric),
            "state": STATES[facts.state],
            "clock": drawn_clock(facts),
            "reason": REASONS.get(facts.pause_reason, ""),
            "tone": "danger" if facts.breached_at else "attention" if facts.used_percent >= 75 else "good",
            "share": min(facts.used_percent, 100),
        }
        for facts in clocks_of(subjects=[(kind, subject_id)])[kind, subject_id]
    ]
    return render(request, "service_levels/strip.html", {"lines": lines})


@page(RULES)
def rules(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Show the ladder and the sets of promises in force."""
    found = level_rules()
    sets = [(code, [_plan(plan) for plan in plans]) for code, plans in found.sets.items()]
    ladder = [
        {
            "level": each.level,
            "name": each.name,
            "role": each.role,
            "limit": each.limit if each.limit is not None else None,
        }
        for each in found.ladder
    ]
    context = {"rules": found, "sets": sets, "plan_columns": _plan_columns(), "ladder": ladder}
    return render(request, "service_levels/rules.html", context)


def _plan_columns() -> list[Column]:
    return [
        Column("metric", _("承诺")),
        Column("target", _("时长")),
        Column("calendar", _("日历")),
        Column("warn_at", _("提醒")),
        Column("pause", _("暂停")),
    ]


def _plan(plan: ClockPlan) -> dict[str, object]:
    hours, minutes = divmod(plan.minutes, 60)
    words = [_("%(n)s 小时") % {"n": hours}] if hours else []
    words += [_("%(n)s 分") % {"n": minutes}] if minutes else []
    pause = _("最多 %(times)s 次，每次 %(days)s 个工作日") % {
        "times": plan.max_pauses, "days": round(plan.pause_cap_minutes / 480, 1),
    }  # fmt: skip
    return {
        "metric": metric_word(plan.metric),
        "target": " ".join(words),
        "calendar": _("全天候")
        if plan.calendar == "24x7"
        else _("工作时间")
        if plan.calendar == "CN"
        else plan.calendar,
        "warn_at": " / ".join(f"{percent} %" for percent in plan.warn_at),
        "pause": pause if plan.may_pause else _("不暂停"),
    }
