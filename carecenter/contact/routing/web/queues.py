"""The queues, what waits in one, and why an offer was made."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from carecenter.contact.routing.access import VIEW, visible_queues, visible_work
from carecenter.contact.routing.models import Offer, Queue, WorkItem
from carecenter.contact.routing.queries.floor import queues_on_floor
from carecenter.contact.routing.queries.words import CHANNELS, OFFER_STATES, OTHERS, STEPS, WORK_STATES
from carecenter.contact.routing.types import Channel, OfferState, WorkState
from carecenter.design.details import State
from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.customers.public import masked_contacts
from carecenter.reference.organisation.public import persons_by_id, units_by_path


class Queues(ListPage):
    """All queues in reach, as they stand now."""

    title = _("队列")
    permission = VIEW
    order = ("code",)
    columns = (
        Column("name", _("队列"), sub="code"),
        Column("unit", _("中心")),
        Column("channel", _("渠道")),
        Column("needs", _("要求")),
        Column("waiting", _("排队"), "number"),
        Column("staffed", _("在岗"), "number"),
        Column("target", _("目标")),
        Column("state", _("状态"), "pill"),
    )
    filters = (ChoiceFilter("channel", _("渠道"), [(c.value, CHANNELS[c]) for c in Channel]),)
    empty_title = _("还没有队列")
    empty_text = _("队列写在配置包的 queues.yaml 里，加载后出现在这里。")
    live_topic = "work"

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the queues in reach."""
        rows = visible_queues(actor)
        return rows.filter(channel=filters["channel"]) if filters["channel"] else rows

    def _drawn(self, page: Any) -> Any:
        self.now = {line.id: line for line in queues_on_floor(actor=actor_of(self.request))}
        self.units = units_by_path(paths=[queue.unit_path for queue in page.things])
        return super()._drawn(page)

    def to_row(self, thing: Queue) -> Mapping[str, object]:
        """Return one line."""
        line, unit = self.now.get(thing.pk), self.units.get(thing.unit_path)
        needs = [f"{code} ≥ {level}" for code, level in thing.skills.items()]
        return {
            "name": thing.name,
            "code": thing.code,
            "unit": unit.name if unit else "",
            "channel": CHANNELS[Channel(thing.channel)],
            "needs": "，".join([*([thing.language] if thing.language else []), *needs, *thing.licences]),
            "waiting": line.waiting if line else 0,
            "staffed": line.staffed if line else 0,
            "target": f"{thing.target_percent}% / {thing.target_seconds} s",
            "state": State(_("使用中"), "good") if thing.active else State(_("停用"), "neutral"),
        }

    def row_url(self, thing: Queue) -> str:
        """Return the work of the queue."""
        return f"{reverse('queued_work')}?queue={thing.code}"


class QueuedWork(ListPage):
    """What waits and what is in hand, in the order in which it is offered."""

    title = _("排队与处理中")
    permission = VIEW
    order = ("order_at",)
    columns = (
        Column("work", _("工作"), sub="queue"),
        Column("customer", _("客户"), "person"),
        Column("entered", _("进入时间"), "time"),
        Column("weight", _("权重"), "number"),
        Column("step", _("现在的要求")),
        Column("agent", _("坐席"), "person"),
        Column("state", _("状态"), "pill"),
    )
    filters = (
        ChoiceFilter(
            "state", _("状态"), [("open", _("未结束")), ("WAITING", _("排队中")), ("all", _("全部"))], default="open"
        ),
        ChoiceFilter("channel", _("渠道"), [(c.value, CHANNELS[c]) for c in Channel]),
    )
    empty_title = _("没有人在等")
    empty_text = _("来电、回拨和工单排队时会出现在这里。")
    live_topic = "work"

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the work in reach."""
        rows = visible_work(actor).select_related("queue")
        if code := self.request.GET.get("queue"):
            rows = rows.filter(queue__code=code)
        if filters["channel"]:
            rows = rows.filter(channel=filters["channel"])
        if filters["state"] == "WAITING":
            return rows.filter(state=WorkState.WAITING.value)
        if filters["state"] == "open":
            return rows.filter(state__in=["WAITING", "OFFERED", "ACTIVE", "WRAPPING"])
        return rows

    def _drawn(self, page: Any) -> Any:
        self.contacts = masked_contacts(ids=[w.customer_id for w in page.things if w.customer_id])
        self.persons = persons_by_id(ids=[w.agent_id for w in page.things if w.agent_id])
        return super()._drawn(page)

    def to_row(self, thing: WorkItem) -> Mapping[str, object]:
        """Return one line."""
        contact, agent = self.contacts.get(thing.customer_id or 0), self.persons.get(thing.agent_id or 0)
        return {
            "work": f"{CHANNELS[Channel(thing.channel)]} {thing.work_id}",
            "queue": thing.queue.name,
            "customer": contact.name if contact else "",
            "entered": thing.entered_at,
            "weight": thing.weight,
            "step": STEPS.get(thing.step, thing.step),
            "agent": agent.name if agent else "",
            "state": WORK_STATES[WorkState(thing.state)],
        }

    def row_url(self, thing: WorkItem) -> str:
        """Return the offers of this piece of work."""
        return reverse("work_offers", args=[thing.pk])


@require_GET
def work_offers(request: HttpRequest, item_id: int) -> HttpResponseBase:
    """Explain every offer of one piece of work: why this, why now, why her, why nobody else."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    item = only_row(visible_work(actor_of(request)).select_related("queue").filter(pk=item_id))
    if item is None:
        raise NotThere()
    offers = list(Offer.objects.filter(item=item).order_by("-id")[:50])
    names = persons_by_id(ids=[offer.person_id for offer in offers])
    told = [
        {
            "offer": offer,
            "name": names[offer.person_id].name,
            "state": OFFER_STATES[OfferState(offer.state)],
            "step": STEPS.get(offer.reasons.get("step", ""), ""),
            "others": [(OTHERS[k], n) for k, n in offer.reasons.get("others", {}).items() if n and k in OTHERS],
        }
        for offer in offers
    ]
    context = {"item": item, "told": told, "state": WORK_STATES[WorkState(item.state)]}
    return render(request, "routing/offers.html", context)
