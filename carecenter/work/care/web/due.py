"""The list of equipment due for maintenance, and its deeds."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from carecenter.design.details import Action, Fact, State
from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage
from carecenter.design.navigation import address_of
from carecenter.design.toasts import toast, toast_next
from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.catalogue.public import lines
from carecenter.reference.customers.public import masked_contacts, name_of_place
from carecenter.reference.equipment.public import equipment_by_id
from carecenter.reference.organisation.public import units_inside
from carecenter.reference.organisation.types import UnitKind
from carecenter.work.care.access import VIEW, WORK
from carecenter.work.care.actions.plans import care_missed, decline_care, open_due_job
from carecenter.work.care.models import CarePlan
from carecenter.work.care.queries.plans import count_overdue, due_by_city, due_plans, suppressed_customers
from carecenter.work.care.rules.plans import age_years
from carecenter.work.care.types import OPEN_STATES, PlanState
from carecenter.work.care.web.words import STATES

WINDOWS = [("0", _("已到期")), ("30", _("30 天内")), ("60", _("60 天内")), ("all", _("全部"))]


def _offices(actor: Any) -> list[tuple[str, str]]:
    paths = {grant.unit_path.split(".")[0] if grant.reach == "NATION" else grant.unit_path
             for grant in actor.grants_of(VIEW)}  # fmt: skip
    units = {unit.path: unit.name for path in paths for unit in units_inside(path=path, kinds=[UnitKind.OFFICE])}
    return sorted(units.items(), key=lambda pair: pair[1])


def _lines(actor: Any) -> list[tuple[str, str]]:
    return [(line.code, line.name) for line in lines()]


class DueList(ListPage):
    """Equipment due, the longest due first."""

    title = _("保养到期")
    permission = VIEW
    order = ["due_date"]
    columns = [
        Column("equipment", _("设备"), sub="model"),
        Column("customer", _("客户"), "person", sub="phone"),
        Column("place", _("地区")),
        Column("age", _("使用"), "number"),
        Column("due", _("到期日"), "time", sort="due_date"),
        Column("state", _("状态"), "pill"),
        Column("note", _("提示"), "pill"),
    ]
    filters = [
        ChoiceFilter("window", _("到期"), choices=WINDOWS, default="30"),
        ChoiceFilter("office", _("办事处"), choices=_offices),
        ChoiceFilter("line", _("产品线"), choices=_lines),
        ChoiceFilter("age", _("机龄"), choices=[("5", _("5 年以上")), ("8", _("8 年以上"))]),
        ChoiceFilter("state", _("状态"), choices=[(s.value, STATES[s].label) for s in OPEN_STATES]),
    ]
    empty_title = _("近期没有到期的设备")
    empty_text = _("设备装好后按水质、人口和机龄自动排保养日，到期前 30 天出现在这里。")
    live_topic = "care_plan"
    template_name = "care/due.html"

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the open plans in reach."""
        window = filters["window"] or "all"
        rows = due_plans(actor=actor, days=None if window == "all" else int(window))
        if filters["office"]:
            rows = rows.filter(unit_path__inside=filters["office"])
        if filters["line"]:
            rows = rows.filter(line_code=filters["line"])
        if filters["age"]:
            rows = rows.filter(installed_date__lte=clock.today() - timedelta(days=int(filters["age"]) * 365))
        return rows.filter(state=filters["state"]) if filters["state"] else rows

    def _drawn(self, page: Any) -> Any:
        ids = [plan.customer_id for plan in page.things]
        self.contacts = masked_contacts(ids=ids)
        self.pieces = equipment_by_id(ids=[plan.equipment_id for plan in page.things])
        self.quiet = suppressed_customers(customer_ids=ids)
        return super()._drawn(page)

    def to_row(self, thing: CarePlan) -> Mapping[str, object]:
        """Return one line."""
        piece, contact = self.pieces.get(thing.equipment_id), self.contacts.get(thing.customer_id)
        reason = self.quiet.get(thing.customer_id)
        late = thing.due_date < clock.today() and thing.state != PlanState.BOOKED
        return {
            "equipment": piece.number if piece else "",
            "model": piece.model_name if piece else "",
            "customer": contact.name if contact else "",
            "phone": contact.phone if contact else "",
            "place": name_of_place(thing.region_code),
            "age": age_years(thing.installed_date, clock.today()) if thing.installed_date else None,
            "due": thing.due_date,
            "state": STATES[PlanState(thing.state)],
            "note": State(reason, "attention") if reason else State(_("已过期"), "danger") if late else None,
        }

    def row_url(self, thing: CarePlan) -> str:
        """Open the equipment."""
        return address_of("equipment", thing.equipment_id)

    def row_actions(self, thing: CarePlan) -> Sequence[Action]:
        """Offer the one click, unless the customer is not to be approached."""
        if thing.state == PlanState.BOOKED:
            job_url = address_of("job", thing.job_id) if thing.job_id else ""
            return [Action(_("看服务单"), job_url, "arrow-right")] if job_url else ()
        if thing.customer_id in self.quiet:
            return ()
        book = Action(_("预约保养"), reverse("care_book", args=[thing.equipment_id]), "calendar-plus", method="post")
        missed = Action(_("没接通"), reverse("care_miss", args=[thing.equipment_id]), "phone-x", method="post")
        refuse = Action(
            _("客户不做"),
            reverse("care_decline", args=[thing.equipment_id]),
            "x",
            method="post",
            confirm=_("这一次不再联系，下一次在一年后。"),
        )
        return [book, missed, refuse]

    def facts(self, actor: Any, filters: Filters) -> Sequence[Fact]:
        """Say how many are past their day."""
        return [Fact(_("已过期未约"), count_overdue(actor), "number")]

    def more_context(self, actor: Any, filters: Filters) -> Mapping[str, object]:
        """Add how many are due in each city."""
        ranked = due_by_city(plans=self.rows(actor, filters))
        return {"cities": [(name_of_place(code) or str(_("未知")), n) for code, n in ranked]}


def _deed(request: HttpRequest, work: Callable[[], object], said: Any) -> HttpResponseBase:
    if (answer := refused(request, WORK)) is not None:
        return answer
    try:
        work()
    except Refusal as refusal:
        if refusal.status in {403, 404}:
            raise
        return toast(HttpResponse(status=200), sentence_of(refusal), tone="danger")
    toast_next(request, said)
    response = HttpResponse(status=204)
    response["HX-Refresh"] = "true"
    return response


@require_POST
def book(request: HttpRequest, equipment_id: int) -> HttpResponseBase:
    """Open the maintenance job."""
    actor = actor_of(request)
    return _deed(request, lambda: open_due_job(actor=actor, equipment_id=equipment_id), _("已开保养服务单。"))


@require_POST
def decline(request: HttpRequest, equipment_id: int) -> HttpResponseBase:
    """Note a refusal."""
    actor = actor_of(request)
    return _deed(request, lambda: decline_care(actor=actor, equipment_id=equipment_id), _("已记下，一年后再提醒。"))


@require_POST
def miss(request: HttpRequest, equipment_id: int) -> HttpResponseBase:
    """Note that nobody answered."""
    actor = actor_of(request)
    return _deed(request, lambda: care_missed(actor=actor, equipment_id=equipment_id), _("已记下一次未接通。"))
