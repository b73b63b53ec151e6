"""The report on letters: by category or month, with reply times."""

from datetime import date

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from carecenter.design.guard import actor_of, refused
from carecenter.foundation.plain.refusals import BadInput
from carecenter.work.case_history.access import VIEW
from carecenter.work.case_history.queries.figures import BY, reply_figures
from carecenter.work.case_history.types import ReplyFigures

WAYS = (("category", _("一级分类")), ("month", _("月份")))


@require_GET
def report(request: HttpRequest) -> HttpResponseBase:
    """Show how many letters came, were answered, and how long it took."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    first, last = _day(request, "from"), _day(request, "until")
    by = request.GET.get("by", "")
    by = by if by in BY else "category"
    whole, groups = reply_figures(actor=actor_of(request), first=first, last=last, by=by)
    dates = {"from": first.isoformat() if first else "", "until": last.isoformat() if last else ""}
    rows = [(name or _("未分类"), _shown(figures)) for name, figures in groups.items()]
    context = {
        "first": first,
        "last": last,
        "by": by,
        "whole": whole,
        "shown": _shown(whole),
        "rows": sorted(rows, key=lambda row: -groups.get(str(row[0]), whole).letters) if by == "category" else rows,
        "ways": [(code, word, f"{reverse('letters')}?{urlencode(dates | {'by': code})}") for code, word in WAYS],
    }
    return render(request, "case_history/report.html", context)


def _shown(figures: ReplyFigures) -> dict[str, str]:
    share = figures.share_answered
    within = figures.within_days / figures.letters if figures.letters else None
    return {
        "letters": f"{figures.letters:,}",
        "answered": f"{figures.answered:,}",
        "share": "—" if share is None else f"{share * 100:.1f}%",
        "median": "—" if figures.median_days is None else f"{figures.median_days:.1f}",
        "p90": "—" if figures.p90_days is None else f"{figures.p90_days:.1f}",
        "within": "—" if within is None else f"{within * 100:.1f}%",
    }


def _day(request: HttpRequest, name: str) -> date | None:
    text = request.GET.get(name, "")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise BadInput(name, "日期写成 2026-11-25 这样。") from error
