"""Calls: the list, one call's story, its recording."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carecenter.contact.telephony.access import LISTEN, VIEW, call_to_see, visible_calls
from carecenter.contact.telephony.actions.recordings import hear_recording
from carecenter.contact.telephony.models import Call, CallLine, Recording
from carecenter.contact.telephony.queries.words import KINDS, REASONS, STATES
from carecenter.design.details import Fact, Head, Moment, State
from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import ChoiceFilter, Column, DateRangeFilter, Filters, ListPage
from carecenter.foundation.plain.masking import mask_phone
from carecenter.reference.organisation.public import persons_by_id


class Calls(ListPage):
    """All calls in reach, the newest first."""

    title = gettext_lazy("通话记录")
    permission = VIEW
    order = ("-started_at",)
    columns = (
        Column("number", gettext_lazy("号码"), sub="hotline"),
        Column("state", gettext_lazy("状态"), "pill"),
        Column("agent", gettext_lazy("坐席"), "person"),
        Column("started", gettext_lazy("开始"), "time"),
        Column("talk", gettext_lazy("通话秒"), "number"),
        Column("prompts", gettext_lazy("语音秒"), "number"),
        Column("peak", gettext_lazy("错峰语音秒"), "number"),
    )
    filters = (
        ChoiceFilter("state", gettext_lazy("状态"), [(key, state.label) for key, state in STATES.items()]),
        ChoiceFilter("reason", gettext_lazy("结束"), list(REASONS.items())),
        DateRangeFilter("day", gettext_lazy("日期")),
    )
    empty_title = gettext_lazy("还没有通话")
    empty_text = gettext_lazy("客户来电和坐席外呼会出现在这里。没有话务引擎时，可以用「模拟来电」试一试。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the calls in reach."""
        rows = visible_calls(actor).select_related("hotline")
        first, last = filters["day"]
        if filters["state"]:
            rows = rows.filter(state=filters["state"])
        if filters["reason"]:
            rows = rows.filter(end_reason=filters["reason"])
        if first:
            rows = rows.filter(started_at__date__gte=first)
        return rows.filter(started_at__date__lte=last) if last else rows

    def _drawn(self, page: Any) -> Any:
        self.names = persons_by_id(ids=[call.agent_id for call in page.things if call.agent_id])
        return super()._drawn(page)

    def to_row(self, thing: Call) -> Mapping[str, object]:
        """Return one line."""
        agent = self.names.get(thing.agent_id) if thing.agent_id else None
        return {
            "number": mask_phone(thing.number),
            "hotline": thing.hotline.name if thing.hotline else _("外呼"),
            "state": _state(thing),
            "agent": agent.name if agent else "",
            "started": thing.started_at,
            "talk": talk_seconds(thing),
            "prompts": thing.prompt_seconds,
            "peak": thing.peak_seconds,
        }

    def row_url(self, thing: Call) -> str:
        """Open the call."""
        return reverse("call", args=[thing.pk])


def talk_seconds(call: Call) -> int | None:
    """Return the seconds of the conversation, None while there was none."""
    if call.talk_at is None or call.talk_ended_at is None:
        return None
    return int((call.talk_ended_at - call.talk_at).total_seconds())


def _state(call: Call) -> State:
    if call.end_reason:
        tone = "good" if call.end_reason == "SERVED" else "neutral"
        return State(REASONS.get(call.end_reason, call.end_reason), tone)
    return STATES[call.state]


def call(request: HttpRequest, call_id: int) -> Any:
    """Show one call: its story, line by line, and its recording."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    actor = actor_of(request)
    row = call_to_see(actor, call_id)
    lines = list(CallLine.objects.filter(call=row).order_by("-id")[:200])
    head = Head(
        title=mask_phone(row.number) or _("隐藏号码"),
        number=f"T{row.pk}",
        state=_state(row),
        facts=[
            Fact(_("热线"), row.hotline.name if row.hotline else _("外呼")),
            Fact(_("语音秒"), row.prompt_seconds),
            Fact(_("错峰语音秒"), row.peak_seconds),
        ],
        topic=f"call:{row.pk}",
    )
    recordings = Recording.objects.filter(call=row, deleted_at=None).exclude(file_id="").order_by("id")
    return render(
        request,
        "telephony/call.html",
        {
            "head": head,
            "moments": [Moment(line.at, _told(line)) for line in lines],
            "kinds": [],
            "id": row.pk,
            "recordings": list(recordings) if actor.may(LISTEN) else [],
            "may_listen": actor.may(LISTEN),
        },
    )


def _told(line: CallLine) -> str:
    words = str(KINDS.get(line.kind, line.kind))
    detail = "，".join(
        f"{value}" for key, value in line.facts.items() if key in {"queue", "language", "rule", "seconds", "outcome"}
    )
    return f"{words} {detail}".strip()


def recording(request: HttpRequest, recording_id: int) -> Any:
    """Answer the sound of a recording; who hears it is written down."""
    if (answer := refused(request, LISTEN)) is not None:
        return answer
    sound = hear_recording(actor=actor_of(request), recording_id=recording_id)
    response = HttpResponse(sound, content_type="audio/wav")
    response["Cache-Control"] = "private, no-store"
    response["Accept-Ranges"] = "none"
    return response
