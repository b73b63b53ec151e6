"""The page of first-contact resolution, and the contacts behind a figure."""

from datetime import date, timedelta

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from carecenter.design.details import State
from carecenter.design.guard import actor_of, refused
from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.organisation.public import persons_by_id, units_by_path
from carecenter.work.cases.public import contact_reasons
from carecenter.work.first_contact.access import VIEW
from carecenter.work.first_contact.queries.rates import BY, contacts_behind, first_contact_report, group_of
from carecenter.work.first_contact.types import FirstContactRate, Verdict

MOST_DAYS = 92
WAYS = (("family", _("问题类别")), ("centre", _("中心")), ("day", _("日")))
VERDICTS = {
    Verdict.RESOLVED: State(_("一次解决"), "good"),
    Verdict.REPEATED: State(_("七天内再来"), "attention"),
    Verdict.PASSED_ON: State(_("转出"), "attention"),
    Verdict.CASE_LEFT_OPEN: State(_("留下工单"), "info"),
    Verdict.TOO_EARLY: State(_("未满七天"), "neutral"),
    Verdict.UNKNOWN: State(_("客户不明"), "neutral"),
}
TARGET = 0.8


@require_GET
def report(request: HttpRequest) -> HttpResponseBase:
    """Show the rate of a period and of its groups."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    first, last, by = _asked(request)
    found = first_contact_report(actor=actor_of(request), first=first, last=last, by=by)
    names = _names(by, list(found.groups))
    rows = [(names[key], rate, _percent(rate), _rows_url(first, last, by, key)) for key, rate in found.groups.items()]
    counts = {verdict: list(found.judged.values()).count(verdict) for verdict in Verdict}
    context = {
        "first": first,
        "last": last,
        "by": by,
        "whole": found.whole,
        "percent": _percent(found.whole),
        "target": f"{TARGET:.0%}",
        "rows": sorted(rows, key=lambda row: row[1].rate if row[1].rate is not None else 2) if by != "day" else rows,
        "counts": [(VERDICTS[verdict], count) for verdict, count in counts.items()],
        "ways": [(code, word, f"{reverse('first_contact')}?{_query(first, last, code)}") for code, word in WAYS],
        "chart": _chart(rows) if by == "day" and rows else None,
    }
    return render(request, "first_contact/report.html", context)


@require_GET
def contacts(request: HttpRequest) -> HttpResponseBase:
    """Show the contacts behind a group, the first 200."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    first, last, by = _asked(request)
    actor = actor_of(request)
    judged = first_contact_report(actor=actor, first=first, last=last, by=by).judged
    key = request.GET.get("key", "")
    rows = [row for row in contacts_behind(actor=actor, ids=judged) if group_of(row, by) == key]
    people = persons_by_id(ids=[row.person_id for row in rows[:200] if row.person_id])
    names = _names("family", [row.family for row in rows[:200]])
    lines = [
        (row, names[row.family], people[row.person_id].name if row.person_id else "", VERDICTS[judged[row.pk]])
        for row in rows[:200]
    ]
    back = f"{reverse('first_contact')}?{_query(first, last, by)}"
    return render(request, "first_contact/contacts.html", {"lines": lines, "count": len(rows), "back": back})


def _asked(request: HttpRequest) -> tuple[date, date, str]:
    last = _day(request, "until", clock.today() - timedelta(days=8))
    first = _day(request, "from", last - timedelta(days=29))
    if last < first or (last - first).days > MOST_DAYS:
        raise BadInput("until", "结束日应在开始日之后，一次最多 92 天。")
    by = request.GET.get("by", "")
    return first, last, by if by in BY else "family"


def _day(request: HttpRequest, name: str, usual: date) -> date:
    text = request.GET.get(name, "")
    try:
        return date.fromisoformat(text) if text else usual
    except ValueError as error:
        raise BadInput(name, "日期写成 2026-11-25 这样。") from error


def _query(first: date, last: date, by: str, **more: str) -> str:
    return urlencode({"from": first.isoformat(), "until": last.isoformat(), "by": by, **more})


def _rows_url(first: date, last: date, by: str, key: str) -> str:
    return f"{reverse('first_contact_contacts')}?{_query(first, last, by, key=key)}"


def _percent(rate: FirstContactRate) -> str:
    return "—" if rate.rate is None else f"{rate.rate * 100:.1f}%"


def _names(by: str, keys: list[str]) -> dict[str, str]:
    if by == "centre":
        units = units_by_path(paths=keys)
        return {key: units[key].name if key in units else key for key in keys}
    if by == "day":
        return {key: key for key in keys}
    reasons = {one.family: contact_reasons().get(one.family, one).name for one in contact_reasons().values()}
    return {key: reasons.get(key, key) or str(_("未归类")) for key in keys}


def _chart(rows: list[tuple[str, FirstContactRate, str, str]]) -> dict[str, object]:
    shown = [(name, rate.rate) for name, rate, _text, _url in rows]
    data = [round(value, 4) if value is not None else None for _name, value in shown]
    series = [{"name": str(_("首次解决率")), "data": data, "target": TARGET}]
    return {"kind": "line", "x": [name for name, _value in shown], "series": series, "percent": True}
