"""Business calendars: the year at a glance, one day decided otherwise, a holiday notice read in."""

from datetime import date, time, timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from carecenter.design import widgets
from carecenter.design.form_page import FormPage
from carecenter.design.forms import KitForm
from carecenter.design.guard import actor_of, refused
from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.reference.organisation.access import MANAGE_PEOPLE, VIEW_PEOPLE, demand_calendars
from carecenter.reference.organisation.actions.calendars import (
    load_holiday_year,
    load_standard_calendars,
    override_day,
)
from carecenter.reference.organisation.models import BusinessCalendar, CalendarEdition
from carecenter.reference.organisation.queries.calendars import business_calendar
from carecenter.reference.organisation.rules.calendars import day_rule, is_provisional, is_workday, slots_of_day
from carecenter.reference.organisation.rules.holiday_notice import NoticeUnclear, read_notice
from carecenter.reference.organisation.types import BusinessCalendar as CalendarValue
from carecenter.reference.organisation.types import DayRule, Slot


def calendars(request: HttpRequest) -> Any:
    """Lead to the first calendar, or offer to load the standard ones."""
    if (answer := refused(request, VIEW_PEOPLE)) is not None:
        return answer
    first = BusinessCalendar.objects.order_by("always_open", "pk").first()
    if first:
        return redirect("calendar", first.code)
    may = actor_of(request).reaches_nation(MANAGE_PEOPLE)
    return render(request, "organisation/no_calendar.html", {"may_manage": may})


@require_POST
def calendars_standard(request: HttpRequest) -> Any:
    """Load CN and 24x7."""
    if (answer := refused(request, MANAGE_PEOPLE)) is not None:
        return answer
    load_standard_calendars(actor=actor_of(request))
    return redirect("calendars")


def calendar(request: HttpRequest, code: str) -> Any:
    """Show one year of a calendar as a strip a month."""
    if (answer := refused(request, VIEW_PEOPLE)) is not None:
        return answer
    row = _row(code)
    shown = request.GET.get("year", "")
    year = int(shown) if shown.isdigit() and 2000 <= int(shown) <= 2100 else clock.today().year
    value = business_calendar(code=code)
    edition = CalendarEdition.objects.filter(calendar=row, year=year).order_by("-version").first()
    months = [_month(value, year, month) for month in range(1, 13)]
    everything = [cell for _number, cells in months for cell in cells if cell]
    context = {
        "calendar": row,
        "year": year,
        "years": [(str(y), str(y), f"?year={y}") for y in range(clock.today().year - 1, clock.today().year + 3)],
        "others": [
            (one.code, one.name, reverse("calendar", args=[one.code]))
            for one in BusinessCalendar.objects.order_by("always_open", "pk")
        ],
        "months": months,
        "numbers": range(1, 32),
        "edition": edition,
        "provisional": is_provisional(value, date(year, 1, 1)),
        "workdays": sum(cell["workday"] for cell in everything),
        "make_up": sum(cell["css"] == "day-makeup" for cell in everything),
        "off": sum(cell["css"] == "day-off" for cell in everything),
        "may_manage": actor_of(request).reaches_nation(MANAGE_PEOPLE),
    }
    return render(request, "organisation/calendar.html", context)


def _row(code: str) -> BusinessCalendar:
    row = BusinessCalendar.objects.filter(code=code).first()
    if row is None:
        raise NotThere()
    return row


def _month(value: CalendarValue, year: int, month: int) -> tuple[int, list[dict[str, Any] | None]]:
    first = date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    days = [_day(value, first + timedelta(days=n)) for n in range((following - first).days)]
    return month, [*days, *[None] * (31 - len(days))]


def _day(value: CalendarValue, day: date) -> dict[str, Any]:
    rule, workday = day_rule(value, day), is_workday(value, day)
    if rule is not None:
        css = "day-makeup" if rule.is_workday else "day-off"
    else:
        css = "day-work" if workday else "day-weekend"
    slots = "、".join(_slot(slot) for slot in slots_of_day(value, day)) or _("不上班")
    name = f" {rule.name}" if rule else ""
    return {"day": day, "css": css, "workday": workday, "title": f"{day:%m-%d}{name} {slots}"}


def _slot(slot: Slot) -> str:
    first, last = slot.start_minute, slot.end_minute % 1440
    return f"{first // 60:02d}:{first % 60:02d}–{last // 60:02d}:{last % 60:02d}"


class OfCalendar(FormPage):
    """A form about one calendar."""

    permission = MANAGE_PEOPLE
    deed = gettext_lazy("保存")
    deed_icon = "check"

    def prepare(self, **kwargs: Any) -> None:
        """Find the calendar."""
        demand_calendars(self.actor)
        self.calendar = _row(kwargs["code"])

    def heading(self) -> str:
        """Name the calendar."""
        return f"{self.title} · {self.calendar.name}"

    def back_url(self) -> str:
        """Return to the calendar."""
        return reverse("calendar", args=[self.calendar.code])


class DayForm(KitForm):
    """What one day shall be."""

    day = forms.DateField(label=gettext_lazy("日期"), widget=widgets.DateInput)
    kind = forms.ChoiceField(
        label=gettext_lazy("改为"),
        widget=widgets.ChoiceChips,
        choices=[
            ("OFF", gettext_lazy("放假")),
            ("WORKDAY", gettext_lazy("上班（平常时段）")),
            ("SLOTS", gettext_lazy("上班（指定时段）")),
            ("USUAL", gettext_lazy("按每周安排")),
        ],
    )
    start = forms.TimeField(label=gettext_lazy("从"), required=False, widget=forms.TimeInput({"type": "time"}))
    end = forms.TimeField(label=gettext_lazy("到"), required=False, widget=forms.TimeInput({"type": "time"}))
    name = forms.CharField(label=gettext_lazy("事由"), required=False, max_length=40)

    def clean(self) -> dict[str, Any]:
        """Demand times for a day with slots of its own."""
        data = super().clean() or {}
        if data.get("kind") == "SLOTS" and not (data.get("start") and data.get("end")):
            self.add_error("start", _("请填写起止时间。"))
        return data


class OverrideDay(OfCalendar):
    """Decide one day otherwise."""

    title = gettext_lazy("调整一天")
    done = gettext_lazy("已调整，之后的时限按新日历计算")
    form_class = DayForm

    def initial(self) -> dict[str, Any]:
        """Start with the day that was clicked."""
        return {"day": self.request.GET.get("day", ""), "kind": "OFF"}

    def perform(self, data: dict[str, Any]) -> str:
        """Make the next edition."""
        day: date = data["day"]
        override_day(actor=self.actor, calendar_code=self.calendar.code, day=day, rule=_rule(data))
        return f"{self.back_url()}?year={day.year}"


def _rule(data: dict[str, Any]) -> DayRule | None:
    name: str = data["name"]
    if data["kind"] == "SLOTS":
        first: time = data["start"]
        return DayRule.special((Slot.between(first, data["end"]),), name)
    return {"OFF": DayRule.off(name), "WORKDAY": DayRule.make_up(name), "USUAL": None}[data["kind"]]


class NoticeForm(KitForm):
    """The text of a holiday notice."""

    year = forms.IntegerField(label=gettext_lazy("年份"), min_value=2020, max_value=2100)
    text = forms.CharField(
        label=gettext_lazy("通知全文"),
        widget=widgets.TextArea({"rows": 10}),
        help_text=gettext_lazy("粘贴国务院办公厅节假日安排通知；先核对读出的日期，再载入。"),
    )


class ReadNotice(OfCalendar):
    """Read a notice, show its days, load them."""

    title = gettext_lazy("载入放假通知")
    deed = gettext_lazy("读出日期")
    deed_icon = "calendar-search"
    form_class = NoticeForm
    template_name = "organisation/notice.html"

    def initial(self) -> dict[str, Any]:
        """Start with the next year."""
        return {"year": self.request.GET.get("year") or clock.today().year + 1}

    def perform(self, data: dict[str, Any]) -> str | HttpResponse:
        """Show the days first; load them when they were confirmed."""
        try:
            days = read_notice(data["text"], data["year"])
        except NoticeUnclear as unclear:
            raise BadInput("text", str(unclear)) from unclear
        if self.request.POST.get("confirmed") == "1":
            load_holiday_year(
                actor=self.actor,
                calendar_code=self.calendar.code,
                year=data["year"],
                days=days,
                source=_("国务院办公厅放假通知"),
            )
            return f"{self.back_url()}?year={data['year']}"
        context = {"days": sorted(days.items()), "data": data, "title": self.heading(), "back_url": self.back_url()}
        return render(self.request, "organisation/notice_days.html", context)
