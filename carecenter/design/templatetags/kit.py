"""The tags and filters of the kit; built in, so no template has to load them."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.template.context import Context
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from carecenter.design import cells, formats, icons, parts
from carecenter.design.details import Action, Fact, Moment, Stage, State, by_day
from carecenter.design.guard import actor_of
from carecenter.design.navigation import address_of
from carecenter.design.panels import panels_for
from carecenter.design.province_map import Tile

register = template.Library()

register.simple_tag(icons.icon, name="icon")
register.simple_tag(cells.avatar, name="avatar")
register.simple_tag(address_of, name="url_or_none")
register.simple_tag(parts.sparkline, name="sparkline")
register.simple_tag(parts.bar, name="bar")
register.simple_tag(parts.medal, name="medal")
for _name in (
    "money",
    "phone",
    "number",
    "moment",
    "duration",
    "ago",
    "initials",
    "masked",
    "day",
    "clock_time",
):
    register.filter(_name, getattr(formats, _name))
register.filter("person", cells.person)
register.filter("phone_link", cells.phone_link)
register.filter("clock", cells.clock_cell)
register.filter("when", cells.moment_cell)


@register.filter
def window(start: datetime | None, end: datetime | None) -> str:
    """Write a span: {{ start|window:end }}."""
    return formats.window(start, end)


@register.filter
def draw(value: object, kind: str) -> SafeString:
    """Draw a value by its kind as in lists: {{ value|draw:"money" }}."""
    return cells.draw(kind, value)


@register.simple_tag
def pill(state: State | str | None, tone: str = "neutral", icon: str = "") -> SafeString:
    """Draw a state: {% pill state %} or {% pill "待派" "attention" %}."""
    return cells.pill(State(state, tone, icon) if isinstance(state, (str, Promise)) else state)


@register.simple_tag
def submit(label: str, icon: str = "", name: str = "", value: str = "", tone: str = "primary") -> SafeString:
    """Draw the button that says the deed: {% submit "派工" %}."""
    return format_html(
        '<button type="submit" class="button button-{}"{}>{}{}</button>',
        tone,
        format_html(' name="{}" value="{}"', name, value) if name else "",
        icons.icon(icon) if icon else "",
        label,
    )


@register.simple_tag
def more_query(request: Any, **changes: object) -> str:
    """Return the present query with some parts changed; an empty value takes a part out."""
    query = request.GET.copy()
    for key, value in changes.items():
        query.pop(key, None)
        if value not in ("", None):
            query[key] = str(value)
    return f"?{query.urlencode()}"


@register.inclusion_tag("design/parts/panel.html")
def panel(
    url: str, title: str, topic: str = "", icon: str = "", action: Action | None = None, **more: Any
) -> dict[str, Any]:
    """Draw a box that loads itself: {% panel url "设备" topic="customer:7" %}."""
    return {"url": url, "title": title, "topic": topic, "icon": icon, "action": action, **more}


@register.inclusion_tag("design/parts/panels.html", takes_context=True)
def panels(context: Context, slot: str, object_id: object) -> dict[str, Any]:
    """Draw all panels that modules contribute to a slot of this page."""
    actor = actor_of(context["request"])
    found = [
        {
            "url": p.url(object_id),
            "title": p.title,
            "icon": p.icon,
            "topic": p.topic_of(object_id),
            "key": p.key,
        }
        for p in panels_for(actor, slot)
    ]
    return {"found": [p for p in found if p["url"]]}


@register.inclusion_tag("design/parts/province_map.html")
def province_map(tiles: Sequence[Tile], label: str, id: str = "", alarm: bool = False) -> dict[str, Any]:
    """Draw the provinces as tiles: {% province_map tiles "未结服务单" %}; `alarm` fills them red."""
    return {"tiles": tiles, "label": label, "id": id, "alarm": alarm}


@register.inclusion_tag("design/parts/empty.html")
def empty(title: str, text: str = "", action: Action | None = None, icon: str = "inbox") -> dict[str, Any]:
    """Say what will be here and offer the first step."""
    return {"title": title, "text": text, "action": action, "icon": icon}


@register.inclusion_tag("design/parts/error.html")
def error(title: str = "", text: str = "", request_id: str = "", retry_url: str = "") -> dict[str, Any]:
    """Say what happened, what to do, and the number of the request."""
    return {"title": title, "text": text, "request_id": request_id, "retry_url": retry_url}


@register.inclusion_tag("design/parts/no_permission.html")
def no_permission(what: str = "", whom: str = "") -> dict[str, Any]:
    """Say what is here and whom to ask."""
    return {"what": what, "whom": whom}


@register.inclusion_tag("design/parts/skeleton.html")
def skeleton(lines: int = 3) -> dict[str, Any]:
    """Draw grey lines that appear after 200 ms."""
    return {"lines": range(lines)}


@register.inclusion_tag("design/parts/tile.html")
def tile(
    label: str,
    value: object,
    kind: str = "number",
    n: int | None = None,
    change: float | None = None,
    target: str = "",
    spark: Sequence[float | None] = (),
    definition: str = "",
    url: str = "",
    good: str = "up",
    unit: str = "",
) -> dict[str, Any]:
    """Draw a figure; `change` is a ratio against the same period, `good` says which way is welcome (up or down)."""
    return {
        "label": label, "value": value, "kind": kind, "n": n, "unit": unit, "target": target, "spark": spark,
        "definition": definition, "url": url, **parts.change_of(change, good),
    }  # fmt: skip


@register.inclusion_tag("design/parts/facts.html")
def facts(items: Iterable[Fact], css: str = "") -> dict[str, Any]:
    """Draw names and values under each other."""
    return {"items": list(items), "css": css}


@register.inclusion_tag("design/parts/stages.html")
def stages(items: Iterable[Stage]) -> dict[str, Any]:
    """Draw the stage strip."""
    return {"items": list(items)}


@register.inclusion_tag("design/parts/timeline.html")
def timeline(moments: Iterable[Moment], kinds: Sequence[tuple[str, str]] = (), empty_text: str = "") -> dict[str, Any]:
    """Draw the story by day, newest first; `kinds` (key, word) offers filters."""
    return {"days": by_day(moments), "kinds": kinds, "empty_text": empty_text or _("还没有记录。")}


@register.inclusion_tag("design/parts/tabs.html")
def tabs(items: Sequence[tuple[str, str, str]], active: str) -> dict[str, Any]:
    """Draw tabs of (key, word, address)."""
    return {"items": items, "active": active}


@register.inclusion_tag("design/parts/progress.html")
def progress(url: str, done: int = 0, total: int = 0, **more: Any) -> dict[str, Any]:
    """Draw the bar of long work; asks `url` every second until the answer says `finished`."""
    return {"url": url, "done": done, "total": total, "percent": parts.percent(done, total), **more}


@register.inclusion_tag("design/parts/bars.html")
def bars(items: Sequence[tuple[str, float]], kind: str = "number") -> dict[str, Any]:
    """Draw ranked bars of (name, value); they start at nought."""
    top = max((value for _n, value in items), default=0)
    return {"items": [(name, value, parts.percent(value, top)) for name, value in items], "kind": kind}


@register.inclusion_tag("design/parts/table.html")
def table(columns: Sequence[cells.Column], rows: Iterable[dict[str, object]], caption: str = "") -> dict[str, Any]:
    """Draw a small table in a panel; rows are mappings by column key."""
    drawn = [[(c, cells.draw(c.kind, c.value(row, row))) for c in columns] for row in rows]
    return {"columns": columns, "rows": drawn, "caption": caption}


@register.inclusion_tag("design/parts/confirm.html", takes_context=True)
def confirm(context: Context, id: str, title: str, text: str, button: str, url: str, **more: Any) -> dict[str, Any]:
    """Draw the dialog before what cannot be undone; opened by a button with data-open="id"."""
    token = context.get("csrf_token")
    return {"id": id, "title": title, "text": text, "button": button, "url": url, "csrf_token": token, **more}


@register.inclusion_tag("design/parts/tab_item.html", takes_context=True)
def tab_item(context: Context, url: str, icon: str, label: str, count: int = 0) -> dict[str, Any]:
    """Draw one of the four places of a telephone's tab bar."""
    path = context["request"].path
    return {"url": url, "icon": icon, "label": label, "count": count, "active": path == url}


@register.simple_tag
def chart(spec: dict[str, Any] | str, label: str, height: str = "m") -> SafeString:
    """Draw a chart from a specification or from an address that answers with one; height is s, m or l."""
    box = format_html('<figure class="chart chart-{}" role="img" aria-label="{}"', height, label)
    if isinstance(spec, str):
        return format_html('{} data-chart="{}"></figure>', box, spec)
    text = json.dumps(spec, cls=DjangoJSONEncoder, ensure_ascii=False)
    safe = text.translate({ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"})
    return format_html(
        '{} data-chart><script type="application/json">{}</script></figure>',
        box,
        mark_safe(safe),  # noqa: S308  escaped above
    )
