"""The outbox: what goes out, to whom (masked), and what became of it."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import ChoiceFilter, Column, DateRangeFilter, Filters, ListPage
from carecenter.foundation.plain.masking import mask_phone
from carecenter.reference.notices.access import VIEW, visible_notices
from carecenter.reference.notices.actions.sending import read_bell
from carecenter.reference.notices.models import Notice
from carecenter.reference.notices.queries.bells import bell_lines
from carecenter.reference.notices.types import Channel, NoticeClass
from carecenter.reference.notices.web.words import CHANNELS, CLASSES, REASONS, STATES


class Outbox(ListPage):
    """All outgoing notices."""

    title = _("发件箱")
    permission = VIEW
    order = ("-queued_at",)
    live_topic = "notice"
    columns = (
        Column("text", _("内容")),
        Column("address", _("收件人")),
        Column("channel", _("渠道")),
        Column("class", _("类别")),
        Column("state", _("状态"), "pill"),
        Column("reason", _("说明")),
        Column("queued_at", _("登记"), "time", sortable=True),
        Column("sent_at", _("发出"), "time"),
    )
    filters = (
        ChoiceFilter("state", _("状态"), [(key, state.label) for key, state in STATES.items()], multiple=True),
        ChoiceFilter("channel", _("渠道"), [(key.value, word) for key, word in CHANNELS.items()]),
        ChoiceFilter("class", _("类别"), [(key.value, word) for key, word in CLASSES.items()]),
        DateRangeFilter("queued", _("登记日期")),
    )
    empty_title = _("还没有发出的通知")
    empty_text = _("短信和邮件在服务过程中自动发出，每一条都会留在这里。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return what the actor may see."""
        rows = visible_notices(actor)
        first, last = filters["queued"]
        if filters["state"]:
            rows = rows.filter(state__in=filters["state"])
        if filters["channel"]:
            rows = rows.filter(channel=filters["channel"])
        if filters["class"]:
            rows = rows.filter(notice_class=filters["class"])
        if first:
            rows = rows.filter(queued_at__date__gte=first)
        return rows.filter(queued_at__date__lte=last) if last else rows

    def to_row(self, thing: Notice) -> Mapping[str, object]:
        """Return the values of a row; addresses are masked."""
        sms = thing.channel == Channel.SMS
        return {
            "text": thing.text,
            "address": mask_phone(thing.address) if sms else f"{thing.address[:2]}***",
            "channel": CHANNELS[Channel(thing.channel)],
            "class": CLASSES[NoticeClass(thing.notice_class)],
            "state": STATES[thing.state],
            "reason": REASONS.get(thing.reason, thing.reason),
            "queued_at": thing.queued_at,
            "sent_at": thing.sent_at,
        }


def bell(request: HttpRequest) -> Any:
    """Show what waits under one's own bell."""
    if (answer := refused(request, "")) is not None:
        return answer
    lines = bell_lines(actor=actor_of(request))
    unread = sum(not line.is_read for line in lines)
    return render(request, "notices/bell.html", {"lines": lines, "unread": unread})


@require_POST
def bell_read(request: HttpRequest) -> HttpResponse:
    """Mark all lines as read."""
    read_bell(actor=actor_of(request))
    return redirect("bell")
