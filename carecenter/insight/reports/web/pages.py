"""The report of contacts: by interval, day, queue, centre or agent; every figure opens its rows."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from carecenter.design.guard import actor_of, refused
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.tables.exports import ExportColumn, stream_export
from carecenter.insight.reports.access import VIEW
from carecenter.insight.reports.queries.agents import Desk, desks_of
from carecenter.insight.reports.queries.figures import BY, Asked, contacts_asked, sums
from carecenter.insight.reports.rules import metrics
from carecenter.insight.reports.rules.metrics import Sums
from carecenter.reference.organisation.public import persons_by_id, units_by_path

BY_WORDS = {
    "interval": gettext_lazy("半小时"),
    "day": gettext_lazy("日"),
    "queue": gettext_lazy("队列"),
    "centre": gettext_lazy("中心"),
    "agent": gettext_lazy("坐席"),
}
CHANNEL_WORDS = {
    "CALL": gettext_lazy("来电"),
    "CALLBACK": gettext_lazy("回拨"),
    "": gettext_lazy("全部渠道"),
}
COLUMNS = (
    ("offered", gettext_lazy("进线量"), gettext_lazy("进入人工队列的联系，不含在语音菜单里结束的")),
    ("answered", gettext_lazy("接通"), gettext_lazy("由坐席应答")),
    ("abandoned", gettext_lazy("放弃"), gettext_lazy("应答前离开，含短放弃")),
    ("short", gettext_lazy("短放弃"), gettext_lazy("进入队列 5 秒内离开")),
    ("NET", gettext_lazy("服务水平"), gettext_lazy("20 秒内接通 ÷（进线 − 短放弃）")),
    ("OFFERED", gettext_lazy("÷ 进线"), gettext_lazy("20 秒内接通 ÷ 进线")),
    ("ANSWERED", gettext_lazy("÷ 接通"), gettext_lazy("20 秒内接通 ÷ 接通")),
    ("LATE_ABANDONS", gettext_lazy("÷ 晚放弃"), gettext_lazy("20 秒内接通 ÷（接通 + 20 秒后放弃）")),
    ("abandonment", gettext_lazy("放弃率"), gettext_lazy("（放弃 − 短放弃）÷（进线 − 短放弃）")),
    ("asa", gettext_lazy("平均应答"), gettext_lazy("接通者的排队秒数之和 ÷ 接通")),
    ("aht", gettext_lazy("平均处理"), gettext_lazy("（通话 + 保持 + 话后）÷ 接通，秒")),
    ("transfer", gettext_lazy("转接率"), gettext_lazy("转到另一人工队列 ÷ 接通")),
)


AGENT_COLUMNS = (
    ("occupancy", gettext_lazy("占用率"), gettext_lazy("（振铃 + 通话 + 保持 + 话后）÷（处理 + 示闲）")),
    ("utilisation", gettext_lazy("工时利用率"), gettext_lazy("（处理 + 示闲）÷ 上线时长")),
    ("rated", gettext_lazy("按键评分"), gettext_lazy("客户通话后按键 1–5 分的平均，看旁边的份数")),
    ("ratings", gettext_lazy("评分份数"), gettext_lazy("按键评分的通话数")),
)


@require_GET
def report(request: HttpRequest) -> HttpResponseBase:
    """Show the figures of a period, or give them as CSV."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    asked, actor = asked_of(request), actor_of(request)
    found = sums(actor=actor, asked=asked)
    names = _names(asked.by, list(found))
    values = [(key, values_of(part)) for key, part in found.items()]
    whole = values_of(metrics.total(found.values()))
    columns: tuple[Any, ...] = COLUMNS
    if asked.by == "agent":
        columns = (*COLUMNS, *AGENT_COLUMNS)
        desks = desks_of(actor=actor, asked=asked, person_ids=[key for key in found if key])
        values = [(key, line | of_desk(desks.get(key))) for key, line in values]
    if format_ := request.GET.get("format"):
        return _file(actor, asked, columns, [(names[key], line) for key, line in values], whole, format_)
    rows = [(names[key], shown(line), _rows_url(asked, key)) for key, line in values]
    context = {
        "asked": asked,
        "columns": columns,
        "rows": [(name, [figures.get(code, "") for code, _words, _why in columns], url) for name, figures, url in rows],
        "whole": [shown(whole).get(code, "") for code, _words, _why in columns],
        "ways": [(code, words, _url(asked, by=code)) for code, words in BY_WORDS.items()],
        "channels": [(code, words, _url(asked, channel=code)) for code, words in CHANNEL_WORDS.items()],
        "csv_url": _url(asked, format="csv"),
        "xlsx_url": _url(asked, format="xlsx"),
        "chart": _chart(rows) if asked.by in ("interval", "day") and rows else None,
    }
    return render(request, "reports/report.html", context)


@require_GET
def contacts(request: HttpRequest) -> HttpResponseBase:
    """Show the contacts behind a figure, the first 200."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    asked = asked_of(request)
    rows = contacts_asked(actor=actor_of(request), asked=asked)
    key = request.GET.get("key", "")
    if asked.by == "centre" and key:
        rows = rows.filter(unit_path=key)
    elif asked.by == "agent" and key:
        rows = rows.filter(agent_id=int(key) if key.isdigit() else None)
    elif asked.by == "interval" and key:
        begin = _instant(key)
        rows = rows.filter(entered_at__gte=begin, entered_at__lt=begin + timedelta(minutes=30))
    page = list(rows.order_by("entered_at", "id")[:200])
    names = persons_by_id(ids=[c.agent_id for c in page if c.agent_id])
    lines = [(c, names[c.agent_id].name if c.agent_id else c.agent_code) for c in page]
    return render(request, "reports/contacts.html", {"lines": lines, "count": rows.count(), "back": _url(asked)})


def asked_of(request: HttpRequest) -> Asked:
    """Read what is asked from the address; today by half hours without it. Raises BadInput (field named)."""
    today = clock.today()
    first, last = _day(request, "from", today), _day(request, "until", today)
    if last < first or (last - first).days > 366:
        raise BadInput("until", "结束日应在开始日之后，一次最多一年。")
    by = request.GET.get("by", "interval")
    channel = request.GET.get("channel", "CALL")
    return Asked(
        first, last, by if by in BY else "interval", request.GET.get("queue", "")[:40],
        channel if channel in CHANNEL_WORDS else "CALL",
    )  # fmt: skip


def _day(request: HttpRequest, name: str, usual: date) -> date:
    text = request.GET.get(name, "")
    try:
        return date.fromisoformat(text) if text else usual
    except ValueError as error:
        raise BadInput(name, "日期写成 2026-11-25 这样。") from error


def _instant(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise BadInput("key", "时间不对。") from error


Values = dict[str, float | int | None]
COUNTS = frozenset({"offered", "answered", "abandoned", "short", "ratings"})
SECONDS = frozenset({"asa", "aht", "rated"})


def values_of(s: Sums) -> Values:
    """Return every figure of some sums as a number: counts, shares, seconds; None where there is nothing."""
    counts: Values = {name: getattr(s, name) for name in ("offered", "answered", "abandoned", "short")}
    more: Values = {
        "asa": metrics.asa(s),
        "aht": metrics.aht(s),
        "abandonment": metrics.abandonment(s)[1],
        "transfer": metrics.rate(s.transferred, s.answered),
    }
    return {**metrics.service_levels(s), **counts, **more}


def of_desk(desk: Desk | None) -> Values:
    """Return the figures of a person that are no contact's."""
    if desk is None:
        return {}
    return {
        "occupancy": desk.occupancy,
        "utilisation": desk.utilisation,
        "rated": desk.rated,
        "ratings": desk.ratings,
    }


def shown(values: Values) -> dict[str, str]:
    """Return figures as they are read: counts whole, seconds to a tenth, shares in percent, nothing as a dash."""

    def one(name: str, value: float | None) -> str:
        if value is None:
            return "—"
        return f"{value:,}" if name in COUNTS else f"{value:.1f}" if name in SECONDS else f"{value * 100:.1f}%"

    return {name: one(name, value) for name, value in values.items()}


def _names(by: str, keys: list[Any]) -> dict[Any, str]:
    if by == "centre":
        units = units_by_path(paths=keys)
        return {key: units[key].name if key in units else key for key in keys}
    if by == "agent":
        names = persons_by_id(ids=[key for key in keys if key])
        return {key: names[key].name if key in names else _("无人应答或外部坐席") for key in keys}
    if by == "queue":
        return {key: key for key in keys}
    form = "%m-%d %H:%M" if by == "interval" else "%Y-%m-%d"
    return {key: key.astimezone(clock.SHANGHAI).strftime(form) for key in keys}


def _url(asked: Asked, **more: str) -> str:
    return f"{reverse('reports')}?{urlencode(_given(asked) | more)}"


def _given(asked: Asked) -> dict[str, str]:
    return {
        "from": asked.first.isoformat(),
        "until": asked.last.isoformat(),
        "by": asked.by,
        "queue": asked.queue,
        "channel": asked.channel,
    }


def _rows_url(asked: Asked, key: Any) -> str:
    given = _given(asked)
    if asked.by == "day":
        day = key.astimezone(clock.SHANGHAI).date().isoformat()
        given |= {"from": day, "until": day}
    elif asked.by == "queue":
        given["queue"] = key
    else:
        given["key"] = key.isoformat() if asked.by == "interval" else str(key or "-")
    return f"{reverse('report_contacts')}?{urlencode(given)}"


def _chart(rows: list[Any]) -> dict[str, Any]:
    def numbers(name: str) -> list[int]:
        return [int(figures[name].replace(",", "")) for _name, figures, _url in rows]

    series = [{"name": _("接通"), "data": numbers("answered")}, {"name": _("放弃"), "data": numbers("abandoned")}]
    return {"kind": "bar", "x": [name for name, _figures, _url in rows], "series": series, "stacked": True}


def _file(
    actor: Actor,
    asked: Asked,
    columns: tuple[Any, ...],
    rows: list[tuple[str, Values]],
    whole: Values,
    format_: str,
) -> HttpResponseBase:
    """Answer with the figures as numbers in a file; shares as shares, so that a spreadsheet may go on counting."""

    def lines() -> Iterator[Mapping[str, Any]]:
        for name, values in [*rows, (str(_("合计")), whole)]:
            yield {"name": name} | {code: _rounded(values.get(code)) for code, _words, _why in columns}

    heads = [ExportColumn("name", BY_WORDS[asked.by]), *(ExportColumn(code, words) for code, words, _why in columns)]
    name = f"contacts-{asked.first}-{asked.last}"
    return stream_export(actor=actor, rows=lines(), columns=heads, name=name, format=format_, permission=VIEW)


def _rounded(value: float | None) -> float | None:
    return round(value, 6) if isinstance(value, float) else value
