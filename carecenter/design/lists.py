"""A list page, declared: columns, filters, order, actions; the page does the rest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.views import View

from carecenter.design.cells import Column, draw
from carecenter.design.details import Action, Fact
from carecenter.design.filters import (
    ChoiceFilter,
    DateRangeFilter,
    Filter,
    Filters,
    TextFilter,
    ToggleFilter,
    query_of,
    read_filters,
)
from carecenter.design.guard import actor_of, refused
from carecenter.design.navigation import address_of
from carecenter.design.paging import COUNT_LIMIT, Page, count_of, page_of, read_path

__all__ = [
    "Action",
    "ChoiceFilter",
    "Column",
    "DateRangeFilter",
    "Fact",
    "Filters",
    "ListPage",
    "TextFilter",
    "ToggleFilter",
]

Label = str | Promise


@dataclass(frozen=True, slots=True)
class Cell:
    """One drawn value."""

    column: Column
    html: SafeString
    sub: SafeString | str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One drawn row."""

    id: str
    url: str
    cells: list[Cell]
    actions: Sequence[Action]
    css: str = ""


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A column's head with the address that sorts by it."""

    column: Column
    url: str
    sorted: str = ""


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter as it stands."""

    filter: Filter
    value: Any
    shown: str
    options: Sequence[tuple[str, Label, bool]] = ()


class ListPage(View):
    """A list with filters in the address, keyset paging and keyboard.

    A subclass gives `title`, `columns`, `rows` and `to_row`; the rest is optional. Costs one query for
    the rows and one for the count, the more-fragment only the first.
    """

    title: Label = ""
    permission: ClassVar[str] = ""
    columns: ClassVar[Sequence[Column]] = ()
    filters: Sequence[Filter] = ()
    order: ClassVar[Sequence[str]] = ("-id",)
    page_size: ClassVar[int] = 50
    primary: ClassVar[Action | None] = None
    bulk_actions: Sequence[Action] = ()
    export_url_name: ClassVar[str] = ""
    empty_title: ClassVar[Label] = ""
    empty_text: ClassVar[Label] = ""
    empty_action: ClassVar[Action | None] = None
    live_topic: str = ""
    template_name: ClassVar[str] = "design/list.html"

    def prepare(self, actor: Any, **kwargs: Any) -> None:
        """Find what the address names, and set on this object, which serves one request, what depends on the actor."""

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the query set (or list) this actor may see, narrowed by the filters, in no order."""
        raise NotImplementedError

    def to_row(self, thing: Any) -> Mapping[str, object]:
        """Return the values of one row by column key; may add "css" to mark the row."""
        raise NotImplementedError

    def row_url(self, thing: Any) -> str:
        """Return the address the first column opens."""
        return ""

    def row_actions(self, thing: Any) -> Sequence[Action]:
        """Return the deeds shown while the pointer or the keyboard is on the row."""
        return ()

    def facts(self, actor: Any, filters: Filters) -> Sequence[Fact]:
        """Return up to three key facts for the page head."""
        return ()

    def more_context(self, actor: Any, filters: Filters) -> Mapping[str, object]:
        """Return more context for a template of the subclass."""
        return {}

    def refused(self, request: HttpRequest) -> HttpResponseBase | None:
        """Return the way to the sign-in for strangers; raise PermissionDenied for others who may not."""
        return refused(request, self.permission)

    def get(self, request: HttpRequest, **kwargs: object) -> HttpResponseBase:
        """Answer with the page, the list alone (htmx) or only more rows (htmx with `after`)."""
        if (answer := self.refused(request)) is not None:
            return answer
        actor = actor_of(request)
        self.prepare(actor, **kwargs)
        # Choices that depend on the actor are asked for once a request.
        self.filters = [one.settled(actor) for one in self.filters]
        values = read_filters(self.filters, request.GET, actor)
        sort = self._sort(request)
        rows = self.rows(actor, values)
        order = [sort] if sort else self.order
        page = page_of(rows, order=order, size=self.page_size, after=request.GET.get("after", ""))
        query = query_of(self.filters, values, sort=sort)
        context = {"page": self, "rows": self._drawn(page), **self._links(page, query, request)}
        if request.headers.get("HX-Request") and request.GET.get("after"):
            return render(request, "design/parts/list_rows.html", context)
        context |= self._whole(rows, actor, values, sort)
        return self._answer(request, context, query)

    def _answer(self, request: HttpRequest, context: Mapping[str, object], query: str) -> HttpResponse:
        fragment = request.headers.get("HX-Request") and not request.headers.get("HX-History-Restore-Request")
        template = "design/parts/list_body.html" if fragment else self.template_name
        response = render(request, template, dict(context))
        if fragment:
            response["HX-Push-Url"] = f"{request.path}?{query}" if query else request.path
        response["Vary"] = "HX-Request"
        return response

    def _sort(self, request: HttpRequest) -> str:
        wanted = request.GET.get("sort", "")
        known = {c.order_field for c in self.columns if c.order_field}
        return wanted if wanted.lstrip("-") in known and wanted.count("-") <= 1 else ""

    def _drawn(self, page: Page) -> list[Row]:
        drawn = []
        for thing in page.things:
            row = self.to_row(thing)
            cells = [
                Cell(c, draw(c.kind, c.value(row, thing)), draw("text", row[c.sub]) if row.get(c.sub) else "")
                for c in self.columns
            ]
            number = str(read_path(thing, "id"))
            drawn.append(Row(number, self.row_url(thing), cells, self.row_actions(thing), str(row.get("css", ""))))
        return drawn

    def _links(self, page: Page, query: str, request: HttpRequest) -> dict[str, object]:
        joined = f"{query}&" if query else ""
        span = len(self.columns) + (1 if self.bulk_actions else 0) + 1
        more = f"{request.path}?{joined}after={page.after}" if page.after else ""
        return {"more_url": more, "span": span, "path": request.path}

    def _whole(self, rows: Any, actor: Any, values: Filters, sort: str) -> dict[str, object]:
        count, beyond = count_of(rows)
        export = address_of(self.export_url_name) if self.export_url_name else ""
        query = query_of(self.filters, values, sort=sort)
        return {
            "count": f"{COUNT_LIMIT:,}+" if beyond else f"{count:,}",
            "is_empty": count == 0,
            "filtered": values.any,
            "chips": [self._chip(f, values, actor) for f in self.filters],
            "heads": [self._head(c, values, sort) for c in self.columns],
            "facts": self.facts(actor, values),
            "sort": sort,
            "export_url": f"{export}?{query}" if export else "",
            "bulk": [a for a in self.bulk_actions if not a.permission or actor.may(a.permission)],
            **self.more_context(actor, values),
        }

    def _chip(self, one: Filter, values: Filters, actor: Any) -> Chip:
        value = values[one.key]
        options: list[tuple[str, Label, bool]] = []
        if isinstance(one, ChoiceFilter):
            chosen = value if one.multiple else [value]
            options = [(key, word, key in chosen) for key, word in one.options(actor)]
        return Chip(one, value, one.shown(value, actor), options)

    def _head(self, column: Column, values: Filters, sort: str) -> HeadCell:
        field = column.order_field
        if not field:
            return HeadCell(column, "")
        now = sort or (self.order[0] if self.order else "")
        direction = "" if now.lstrip("-") != field else ("descending" if now.startswith("-") else "ascending")
        following = f"-{field}" if direction != "descending" else field
        return HeadCell(column, "?" + query_of(self.filters, values, sort=following), direction)
