"""Lists of calls to make, for leaders: how far each is, who is on it and why, a new one, its end."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carecenter.contact.outbound.access import LEAD, list_to_lead, lists_to_lead
from carecenter.contact.outbound.actions.lists import close_list, open_list, take_out
from carecenter.contact.outbound.models import ListEntry
from carecenter.contact.outbound.queries.lists import counted
from carecenter.contact.outbound.queries.sources import SOURCES, why_called
from carecenter.contact.outbound.queries.words import OUTCOMES, PURPOSES, STATES
from carecenter.contact.outbound.types import EntryState
from carecenter.contact.outbound.web.forms import NewListForm
from carecenter.design.details import Action, Fact, State
from carecenter.design.form_page import FormPage
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage
from carecenter.design.pages import page
from carecenter.design.parts import percent
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, Refusal
from carecenter.reference.customers.public import look_up, masked_contacts
from carecenter.reference.organisation.public import persons_by_id


class Lists(ListPage):
    """The lists in reach, open ones first, then the newest."""

    title = gettext_lazy("外呼名单")
    permission = LEAD
    order = ("-opened_at",)
    columns = (
        Column("name", gettext_lazy("名单"), sub="source"),
        Column("purpose", gettext_lazy("目的")),
        Column("due", gettext_lazy("现在可打"), "number"),
        Column("left", gettext_lazy("剩余"), "number"),
        Column("reached", gettext_lazy("已联系上"), "number"),
        Column("share", gettext_lazy("完成")),
        Column("dialled", gettext_lazy("拨打次数"), "number"),
        Column("opened", gettext_lazy("建立"), "time"),
        Column("state", gettext_lazy("状态"), "pill"),
    )
    filters = (
        ChoiceFilter(
            "state", gettext_lazy("状态"), [("open", gettext_lazy("进行中")), ("ended", gettext_lazy("已结束"))],
            default="open",
        ),
        ChoiceFilter("purpose", gettext_lazy("目的"), list(PURPOSES.items())),
    )  # fmt: skip
    primary = Action(gettext_lazy("新建名单"), reverse_lazy("call-list-new"), "plus")
    empty_title = gettext_lazy("没有进行中的外呼名单")
    empty_text = gettext_lazy("从到期保养、未答回访、召回型号里取客户，或手工填写；坐席在桌面逐位看过资料再拨打。")
    empty_action = Action(gettext_lazy("新建名单"), reverse_lazy("call-list-new"), "plus")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the lists in reach."""
        rows = counted(lists_to_lead(actor))
        if filters["purpose"]:
            rows = rows.filter(purpose=filters["purpose"])
        return rows.filter(closed_at__isnull=filters["state"] == "open") if filters["state"] else rows

    def to_row(self, thing: Any) -> Mapping[str, object]:
        """Return one line."""
        known = SOURCES.get(thing.source)
        ended = thing.closed_at is not None or not thing.left
        return {
            "name": thing.name,
            "source": known.title if known else _("手工填写"),
            "purpose": PURPOSES[thing.purpose],
            "due": thing.due,
            "left": thing.left,
            "reached": thing.reached,
            "share": f"{percent(thing.settled, thing.settled + thing.left)}%",
            "dialled": thing.dialled,
            "opened": thing.opened_at,
            "state": State(_("已结束"), "neutral") if ended else State(_("进行中"), "good"),
        }

    def row_url(self, thing: Any) -> str:
        """Open the list."""
        return reverse("call-list", args=[thing.pk])


class Entries(ListPage):
    """Who is on one list, why, and what came of it."""

    permission = LEAD
    order = ("not_before",)
    template_name = "outbound/entries.html"
    columns = (
        Column("customer", gettext_lazy("客户"), "person", sub="phone"),
        Column("why", gettext_lazy("为什么联系")),
        Column("state", gettext_lazy("状态"), "pill"),
        Column("outcome", gettext_lazy("结果")),
        Column("attempts", gettext_lazy("拨打次数"), "number"),
        Column("person", gettext_lazy("坐席"), "person"),
        Column("next", gettext_lazy("下次可打"), "time", sort="not_before"),
    )
    filters = (
        ChoiceFilter("state", gettext_lazy("状态"), [(key, state.label) for key, state in STATES.items()]),
        ChoiceFilter("outcome", gettext_lazy("结果"), list(OUTCOMES.items())),
    )
    empty_title = gettext_lazy("名单是空的")

    def prepare(self, actor: Any, **kwargs: Any) -> None:
        """Find the list; nobody is taken off an ended one."""
        self.call_list = list_to_lead(actor, kwargs["list_id"])
        self.title = self.call_list.name
        if self.call_list.closed_at is None:
            address = reverse("call-list-take-out", args=[self.call_list.pk])
            self.bulk_actions = [Action(_("移出名单"), address, "x", method="post")]

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the entries of the list."""
        rows = ListEntry.objects.filter(call_list=self.call_list)
        if filters["state"]:
            rows = rows.filter(state=filters["state"])
        return rows.filter(outcome=filters["outcome"]) if filters["outcome"] else rows

    def _drawn(self, page: Any) -> Any:
        self.contacts = masked_contacts(ids=[entry.customer_id for entry in page.things])
        people = [entry.taken_by or entry.last_person_id for entry in page.things]
        self.names = persons_by_id(ids=[person for person in people if person])
        return super()._drawn(page)

    def to_row(self, thing: ListEntry) -> Mapping[str, object]:
        """Return one line."""
        contact = self.contacts.get(thing.customer_id)
        person = self.names.get(thing.taken_by or thing.last_person_id or 0)
        return {
            "customer": contact.name if contact else "",
            "phone": contact.phone if contact else "",
            "why": why_called(self.call_list.source, thing.params),
            "state": STATES[thing.state],
            "outcome": OUTCOMES.get(thing.outcome, ""),
            "attempts": thing.attempts,
            "person": person.name if person else "",
            "next": thing.not_before if thing.state == EntryState.OPEN else None,
        }

    def row_url(self, thing: ListEntry) -> str:
        """Open the last call, or the customer while there was none."""
        if thing.last_call_id:
            return reverse("call", args=[thing.last_call_id])
        return reverse("customer", args=[thing.customer_id])

    def facts(self, actor: Any, filters: Filters) -> Sequence[Fact]:
        """Say how far the list is."""
        row = counted(lists_to_lead(actor)).get(pk=self.call_list.pk)
        return [
            Fact(_("现在可打"), row.due, "number"),
            Fact(_("剩余"), row.left, "number"),
            Fact(_("已联系上"), row.reached, "number"),
        ]

    def more_context(self, actor: Any, filters: Filters) -> Mapping[str, object]:
        """Add the list itself."""
        return {"call_list": self.call_list, "purpose": PURPOSES[self.call_list.purpose]}


class NewList(FormPage):
    """Open a list."""

    title = gettext_lazy("新建或补充名单")
    deed = gettext_lazy("加入名单")
    deed_icon = "list-check"
    permission = LEAD
    form_class = NewListForm

    def form_kwargs(self) -> dict[str, Any]:
        """Let the form know whose sources to offer."""
        return {"actor": self.actor}

    def back_url(self) -> str:
        """Lead back to the lists."""
        return reverse("call-lists")

    def perform(self, data: dict[str, Any]) -> str:
        """Open it and go to it; a line that finds nobody is named and nothing is kept."""
        source, _bar, choice = data["source"].partition("|")
        list_id, added = open_list(
            actor=self.actor, name=data["name"], purpose=data["purpose"], unit_path=self.actor.unit_path,
            customer_ids=[_customer(self.actor, line) for line in data["customers"]], source=source, choice=choice,
        )  # fmt: skip
        toast_next(self.request, _("名单里新增了 %(n)s 位客户。") % {"n": added})
        return reverse("call-list", args=[list_id])


def _customer(actor: Actor, text: str) -> int:
    try:
        hits = look_up(actor=actor, text=text, limit=2)
    except Refusal:
        hits = []
    if len({hit.customer_id for hit in hits}) != 1:
        raise BadInput("customers", "「%(line)s」没有找到唯一的客户，请用客户编号。", line=text[:30])
    return hits[0].customer_id


@page(LEAD, "POST")
def end(request: HttpRequest, actor: Actor, list_id: int) -> HttpResponseBase:
    """End a list."""
    close_list(actor=actor, list_id=list_id)
    toast_next(request, _("名单已结束，剩下的客户不再拨打。"))
    return redirect("call-list", list_id)


@page(LEAD, "POST")
def out(request: HttpRequest, actor: Actor, list_id: int) -> HttpResponseBase:
    """Take the chosen customers off the list."""
    ids = [int(pk) for pk in request.POST.getlist("id") if pk.isdigit()]
    n = take_out(actor=actor, list_id=list_id, entry_ids=ids)
    toast_next(request, _("已移出 %(n)s 位客户。") % {"n": n})
    return redirect("call-list", list_id)
