"""Pages for those who run the installation: audit, dead letters, health."""

from collections.abc import Mapping
from typing import Any

from django.db import connection
from django.http import HttpRequest
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from carecenter.design.details import State
from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import ChoiceFilter, Column, DateRangeFilter, Filters, ListPage, TextFilter
from carecenter.foundation.access import scoped
from carecenter.foundation.eventlog import dead_letters, housekeeping
from carecenter.foundation.models import AuditLine, AuditSeal, Cursor, DeadLetter
from carecenter.foundation.rows import only_row
from carecenter.reference.accounts.types import OPERATE_SYSTEM, VIEW_AUDIT
from carecenter.reference.organisation.public import persons_by_id


class Audit(ListPage):
    """Who did what to which thing, when."""

    title = gettext_lazy("审计")
    permission = VIEW_AUDIT
    order = ("-id",)
    columns = (
        Column("at", gettext_lazy("时间"), "time"),
        Column("who", gettext_lazy("谁"), "person"),
        Column("action", gettext_lazy("动作")),
        Column("subject", gettext_lazy("对象")),
        Column("facts", gettext_lazy("内容")),
        Column("request_id", gettext_lazy("请求号")),
    )
    filters = (
        TextFilter("action", gettext_lazy("动作"), gettext_lazy("例：jobs.accept")),
        TextFilter("subject", gettext_lazy("对象"), gettext_lazy("例：job 123")),
        TextFilter("person", gettext_lazy("人员编号"), gettext_lazy("例：12")),
        DateRangeFilter("at", gettext_lazy("日期")),
    )
    empty_title = gettext_lazy("没有符合条件的记录")
    empty_text = gettext_lazy("每一次写入都会在这里留下一行，不能修改、不能删除。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the lines of the units that the actor may audit."""
        rows = scoped(AuditLine.objects.all(), actor, VIEW_AUDIT)
        first, last = filters["at"]
        if filters["action"]:
            rows = rows.filter(action__startswith=filters["action"])
        kind, _sep, number = filters["subject"].strip().partition(" ")
        if kind:
            rows = rows.filter(subject_kind=kind)
        if number.isdigit():
            rows = rows.filter(subject_id=int(number))
        if filters["person"].isdigit():
            rows = rows.filter(actor_id=int(filters["person"]))
        if first:
            rows = rows.filter(at__date__gte=first)
        return rows.filter(at__date__lte=last) if last else rows

    def _drawn(self, page: Any) -> Any:
        self.names = persons_by_id(ids=[line.actor_id for line in page.things if line.actor_id])
        return super()._drawn(page)

    def to_row(self, thing: AuditLine) -> Mapping[str, object]:
        """Return the values of a row."""
        person = self.names.get(thing.actor_id) if thing.actor_id else None
        return {
            "at": thing.at,
            "who": person.name if person else _("系统"),
            "action": thing.action,
            "subject": f"{thing.subject_kind} {thing.subject_id or ''}",
            "facts": "，".join(f"{key}={value}" for key, value in thing.facts.items()),
            "request_id": thing.request_id[:12],
        }


class DeadLetters(ListPage):
    """Events that a subscriber could not handle, and those that wait behind them."""

    title = gettext_lazy("死信")
    permission = OPERATE_SYSTEM
    order = ("-id",)
    columns = (
        Column("parked_at", gettext_lazy("停下"), "time"),
        Column("subscriber", gettext_lazy("订阅者")),
        Column("event", gettext_lazy("事件")),
        Column("state", gettext_lazy("状态"), "pill"),
        Column("error", gettext_lazy("原因")),
        Column("attempts", gettext_lazy("次数"), "number"),
    )
    filters = (
        ChoiceFilter(
            "state",
            gettext_lazy("状态"),
            [("open", gettext_lazy("未处理")), ("settled", gettext_lazy("已处理"))],
        ),
    )
    template_name = "home/dead_letters.html"
    empty_title = gettext_lazy("没有死信")
    empty_text = gettext_lazy("处理失败的事件会停在这里，等人重试；同一对象的后续事件排在它后面。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the open ones first asked for."""
        rows = DeadLetter.objects.all()
        if filters["state"] == "settled":
            return rows.exclude(settled_at=None)
        return rows.filter(settled_at=None) if filters["state"] == "open" else rows

    def to_row(self, thing: DeadLetter) -> Mapping[str, object]:
        """Return the values of a row."""
        if thing.settled_at:
            state = State(_("已处理"), "good")
        elif thing.waits:
            state = State(_("排队"), "neutral")
        else:
            state = State(_("失败"), "danger", "alert-triangle")
        return {
            "parked_at": thing.parked_at,
            "subscriber": thing.subscriber,
            "event": f"{thing.event_kind} · {thing.subject_kind} {thing.subject_id}",
            "state": state,
            "error": thing.error,
            "attempts": thing.attempts,
        }

    def row_url(self, thing: DeadLetter) -> str:
        """Return the page where it can be tried again."""
        from django.urls import reverse

        return reverse("dead-letter", args=[thing.pk])


def dead_letter(request: HttpRequest, letter_id: int) -> Any:
    """Show one dead letter with its two deeds."""
    if (answer := refused(request, OPERATE_SYSTEM)) is not None:
        return answer
    letter = only_row(DeadLetter.objects.filter(pk=letter_id))
    return render(request, "home/dead_letter.html", {"letter": letter}, status=200 if letter else 404)


@require_POST
def dead_letter_retry(request: HttpRequest, letter_id: int) -> Any:
    """Try the letter and all behind it again."""
    if (answer := refused(request, OPERATE_SYSTEM)) is not None:
        return answer
    dead_letters.retry(actor=actor_of(request), letter_id=letter_id)
    return redirect("dead-letter", letter_id)


@require_POST
def dead_letter_give_up(request: HttpRequest, letter_id: int) -> Any:
    """Settle the letter without its effect."""
    if (answer := refused(request, OPERATE_SYSTEM)) is not None:
        return answer
    reason = request.POST.get("reason", "")[:60] or "NO_REASON"
    dead_letters.give_up(actor=actor_of(request), letter_id=letter_id, reason_code=reason)
    return redirect("dead-letters")


def health(request: HttpRequest) -> Any:
    """Show how late the cursors are, what waits, how large the database is, and whether the audit chain holds."""
    if (answer := refused(request, OPERATE_SYSTEM)) is not None:
        return answer
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_size_pretty(pg_database_size(current_database())), version(),"
            " (SELECT coalesce(max(id), 0) FROM foundation_event),"
            " (SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo'),"
            " (SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed')"
        )
        size, version, newest, waiting, failed = cursor.fetchone()
    cursors = [
        {"name": c.name, "behind": max(newest - c.event_id, 0), "moved_at": c.moved_at}
        for c in Cursor.objects.order_by("name")
    ]
    context = {
        "size": size,
        "version": version.split(" on ")[0],
        "newest": newest,
        "waiting": waiting,
        "failed": failed,
        "cursors": cursors,
        "letters": DeadLetter.objects.filter(settled_at=None).count(),
        "seals": AuditSeal.objects.count(),
    }
    if request.GET.get("verify"):
        context["broken_seal"] = housekeeping.first_broken_seal()
        context["verified"] = True
    return render(request, "home/health.html", context)
