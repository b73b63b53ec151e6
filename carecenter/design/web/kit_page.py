"""The live page of the kit: every part in every state, with made-up things."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carecenter.design.details import Action, Clock, Fact
from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import (
    ChoiceFilter,
    Column,
    DateRangeFilter,
    Filters,
    ListPage,
    TextFilter,
    ToggleFilter,
)
from carecenter.design.province_map import tiles_of
from carecenter.design.toasts import toast
from carecenter.design.web import kit_examples
from carecenter.design.web.kit_examples import STATES, Thing

PERMISSION = "kit.view"


def is_open() -> bool:
    """Tell whether the kit page needs no permission here."""
    return bool(settings.DEBUG or getattr(settings, "TESTING", False))


def demand(request: HttpRequest) -> None:
    """Raise PermissionDenied for who may not see the kit page."""
    actor = actor_of(request)
    if not is_open() and not (actor and actor.may(PERMISSION)):
        raise PermissionDenied(PERMISSION)


class ExampleList(ListPage):
    """A full list."""

    title = gettext_lazy("事项")
    permission = PERMISSION
    page_size = 40
    order = ("-created_at",)
    columns = (
        Column("number", gettext_lazy("编号"), sortable=True),
        Column("title", gettext_lazy("事由")),
        Column("state", gettext_lazy("状态"), "pill"),
        Column("who", gettext_lazy("负责人"), "person"),
        Column("phone", gettext_lazy("电话"), "phone"),
        Column("amount", gettext_lazy("金额"), "money", sortable=True),
        Column("due", gettext_lazy("剩余"), "clock", sort="due_at"),
        Column("created_at", gettext_lazy("登记"), "time", sortable=True),
    )
    filters = (
        TextFilter("q", gettext_lazy("查找"), gettext_lazy("编号、姓名、电话")),
        ChoiceFilter(
            "state",
            gettext_lazy("状态"),
            [(key, state.label) for key, state in STATES.items()],
            multiple=True,
        ),
        ChoiceFilter("who", gettext_lazy("负责人"), [(name, name) for name in kit_examples.NAMES]),
        DateRangeFilter("created", gettext_lazy("登记日期")),
        ToggleFilter("dear", gettext_lazy("5,000 元以上")),
    )
    primary: ClassVar[Action | None] = Action(gettext_lazy("登记事项"), reverse_lazy("kit-form"), "plus")
    bulk_actions = (
        Action(gettext_lazy("指派"), reverse_lazy("kit-toast"), "user-plus"),
        Action(gettext_lazy("作废"), reverse_lazy("kit-toast"), "trash", confirm=gettext_lazy("作废后不能恢复。")),
    )
    export_url_name = "kit-chart"

    def refused(self, request: HttpRequest) -> HttpResponseBase | None:
        """Ask for the permission only outside development and tests."""
        return None if is_open() else refused(request, self.permission)

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the made-up things that fit."""
        first, last = filters["created"]
        return [
            thing
            for thing in kit_examples.things()
            if filters["q"] in f"{thing.number} {thing.who} {thing.phone}"
            and thing.state in (filters["state"] or STATES)
            and filters["who"] in (None, thing.who)
            and (not first or thing.created_at.date() >= first)
            and (not last or thing.created_at.date() <= last)
            and (not filters["dear"] or thing.amount > 5000)
        ]

    def to_row(self, thing: Thing) -> Mapping[str, object]:
        """Return the values of a row."""
        return {
            "number": thing.number,
            "title": thing.title,
            "state": STATES[thing.state],
            "who": thing.who,
            "phone": thing.phone,
            "amount": thing.amount,
            "due": Clock(_("到期"), thing.due_at, thing.created_at),
            "created_at": thing.created_at,
        }

    def row_url(self, thing: Thing) -> str:
        """Return the example's page."""
        return reverse("kit-detail", args=[thing.id])

    def row_actions(self, thing: Thing) -> Sequence[Action]:
        """Return two deeds."""
        return [
            Action(_("指派"), reverse("kit-toast"), "user-plus", method="post"),
            Action(_("改约"), "#", "calendar"),
        ]

    def facts(self, actor: Any, filters: Filters) -> Sequence[Fact]:
        """Return the key facts of the head."""
        return [
            Fact(_("待处理"), 28, "number"),
            Fact(_("今日到期"), 12, "number"),
            Fact(_("已超时"), 5, "number"),
        ]


class EmptyList(ExampleList):
    """A list before its first row."""

    empty_title = gettext_lazy("还没有事项")
    empty_text = gettext_lazy("客户来电或自助登记后,事项会出现在这里。")
    empty_action = Action(gettext_lazy("登记第一件"), reverse_lazy("kit-form"), "plus")
    primary = None

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return nothing."""
        return []


def overview(request: HttpRequest) -> HttpResponse:
    """Show every part in every state."""
    demand(request)
    examples = kit_examples.things()[:5]
    now_head = kit_examples.head(examples[0])
    context = {
        "states": list(STATES.values()),
        "clocks": now_head.clocks,
        "charts": kit_examples.charts(),
        "table_columns": [*ExampleList.columns[:1], *ExampleList.columns[2:4], ExampleList.columns[5]],
        "table_rows": [ExampleList().to_row(thing) for thing in examples],
        "bars": [("欧阳文静(华东三区高级安装工程师)", 96), ("陈淑芬", 71), ("Anna Müller", 44), ("铁军", 8)],
        "provinces": tiles_of({"32": 184, "44": 131, "51": 77, "11": 64, "23": 21, "65": 9}, chosen="32"),
        "spark": [41, 44, 39, None, 47, 52, 50, 58],
        "tabs": [
            ("all", _("全部"), "?tab=all"),
            ("mine", _("我的"), "?tab=mine"),
            ("team", _("本组"), "?tab=team"),
        ],
        "tab": request.GET.get("tab", "all"),
        "first": Action(_("登记第一件"), reverse("kit-form"), "plus"),
        "broken": kit_examples.broken_form(),
    }
    return render(request, "design/kit/overview.html", context)


def detail(request: HttpRequest, number: int) -> HttpResponse:
    """Show a thing's page."""
    demand(request)
    found = [thing for thing in kit_examples.things() if thing.id == number]
    if not found:
        raise Http404
    context = {
        "head": kit_examples.head(found[0]),
        "stages": kit_examples.stages(),
        "moments": kit_examples.story(),
        "kinds": [("work", _("处理")), ("contact", _("联络")), ("clock", _("时限"))],
        "number": number,
    }
    return render(request, "design/kit/detail.html", context)


def form(request: HttpRequest) -> HttpResponse:
    """Show a form; what is sent is only checked."""
    demand(request)
    made = kit_examples.ExampleForm(request.POST or None, request.FILES or None)
    status = 422 if request.method == "POST" and not made.is_valid() else 200
    context = {
        "form": made,
        "title": _("登记事项"),
        "deed": _("派工"),
        "deed_icon": "send",
        "draft": "example",
        "back_url": reverse("kit-list"),
    }
    return render(request, "design/forms/page.html", context, status=status)


def panel(request: HttpRequest, kind: str) -> HttpResponse:
    """Answer as a panel in one of its states."""
    demand(request)
    if kind == "error":
        return HttpResponse(status=500, headers={"X-Request-ID": "k1t-5f2e"})
    if kind == "refused":
        return HttpResponse(status=403)
    if kind not in {"facts", "empty", "bars"}:
        raise Http404
    return render(request, "design/kit/panel.html", {"kind": kind, "head": kit_examples.head(kit_examples.things()[0])})


def progress(request: HttpRequest, step: int) -> HttpResponse:
    """Answer with the bar of long work one step on."""
    demand(request)
    total, done = 1200, min(1200, step * 240)
    context = {
        "url": reverse("kit-progress", args=[step + 1]),
        "title": _("导入完成") if done == total else _("正在导入"),
        "done": done,
        "total": total,
        "percent": done * 100 // total,
        "left": 5 - step,
        "finished": done == total,
        "meanwhile": _("可以离开本页,结果会在通知里。"),
        "result_url": reverse("kit-list"),
    }
    return render(request, "design/parts/progress.html", context)


def chart_json(request: HttpRequest) -> JsonResponse:
    """Answer with the specification of a chart."""
    demand(request)
    return JsonResponse(kit_examples.charts()["bar"])


def toast_example(request: HttpRequest) -> HttpResponse:
    """Do nothing and say so, with undo."""
    demand(request)
    return toast(HttpResponse(status=204), _("已指派给 欧阳文静"), undo_url=reverse("kit-toast"))


def phone(request: HttpRequest) -> HttpResponse:
    """Show the page of a telephone."""
    demand(request)
    return render(request, "design/kit/phone.html", {"things": kit_examples.things()[:3], "states": STATES})


def public(request: HttpRequest) -> HttpResponse:
    """Show a page for customers."""
    demand(request)
    return render(request, "design/kit/public.html", {"stages": kit_examples.stages(), "state": STATES["DOING"]})


def plain(request: HttpRequest) -> HttpResponse:
    """Show the page around the sign-in."""
    demand(request)
    return render(request, "design/kit/plain.html")


def document(request: HttpRequest) -> HttpResponse:
    """Show a page for paper."""
    demand(request)
    examples = kit_examples.things()[:6]
    rows = [ExampleList().to_row(thing) for thing in examples]
    context = {
        "rows": rows,
        "columns": [*ExampleList.columns[:3], ExampleList.columns[5]],
        "facts": kit_examples.head(examples[0]).facts,
    }
    return render(request, "design/kit/document.html", context)
