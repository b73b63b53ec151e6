"""Stock-takings: the sheet, counted by one and approved by another."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from carecenter.design.details import Fact, Head, Moment, State
from carecenter.design.form_page import FormPage
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted, NotThere, Refusal
from carecenter.foundation.rows import only_row
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.organisation import public as organisation
from carecenter.work.stock.access import APPROVE, KEEP, VIEW, may_do
from carecenter.work.stock.actions.counting import approve_count, open_count, reject_count, submit_count
from carecenter.work.stock.models import Count
from carecenter.work.stock.queries.lists import count_rows
from carecenter.work.stock.queries.words import COUNTS
from carecenter.work.stock.types import CountState
from carecenter.work.stock.web.reading import by_line, choices_for, refresh_or_go, serials_of, whole_of
from carecenter.work.stock.web.sheet_forms import CountForm


class NewCount(FormPage):
    """Open a stock-taking."""

    title = _("开始盘点")
    deed = _("开始盘点")
    deed_icon = "clipboard-list"
    done = _("盘点单已开")
    permission = KEEP
    form_class = CountForm

    def form_kwargs(self) -> dict[str, Any]:
        """Offer the stores."""
        return {"stores": choices_for(self.actor, KEEP)}

    def back_url(self) -> str:
        """Return to the list."""
        return reverse("stock_counts")

    def perform(self, data: dict[str, Any]) -> str:
        """Open it."""
        codes = [code.upper() for code in data["parts"]]
        count_id = open_count(actor=self.actor, store_id=int(data["store"]), part_codes=codes)
        return reverse("stock_count", args=[count_id])


@require_GET
def count(request: HttpRequest, count_id: int) -> HttpResponseBase:
    """Show a stock-taking with what may be done now."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    return _count_page(request, actor_of(request), count_id)


def _count_page(
    request: HttpRequest, actor: Actor, count_id: int, problem: str = "", status: int = 200
) -> HttpResponse:
    row = only_row(count_rows(actor=actor).filter(pk=count_id))
    if row is None:
        raise NotThere()
    lines = list(row.lines.select_related("part").order_by("part__code", "shelf"))
    people = organisation.persons_by_id(
        ids={each for each in (row.opened_by_id, row.submitted_by_id, row.decided_by_id) if each}
    )
    differing = [line for line in lines if line.difference or line.missing or line.surplus]
    waits = row.state == CountState.SUBMITTED
    head = Head(
        title=row.store.name,
        number=row.number,
        state=State(*COUNTS[CountState(row.state)]),
        facts=[Fact(_("行数"), len(lines), "number"), Fact(_("有差异"), len(differing), "number")],
        topic=f"stock_count:{row.pk}",
    )
    context = {
        "head": head,
        "row": row,
        "lines": lines,
        "counts": row.state == CountState.OPEN and may_do(actor, KEEP, row.store),
        "decides": waits and may_do(actor, APPROVE, row.store),
        "own": actor.person_id in {row.submitted_by_id, row.opened_by_id},
        "moments": list(_count_story(row, {key: person.name for key, person in people.items()})),
        "problem": problem,
        "typed": request.POST,
    }
    return render(request, "stock/count.html", context, status=status)


def _count_story(row: Count, names: dict[int, str]) -> Iterator[Moment]:
    yield Moment(row.opened_at, _("开始盘点"), who=names.get(row.opened_by_id or 0, ""), icon="clipboard-list")
    if row.submitted_at:
        yield Moment(row.submitted_at, _("提交实盘"), who=names.get(row.submitted_by_id or 0, ""), icon="check")
    if row.decided_at:
        word = _("复核入账") if row.state == CountState.APPROVED else _("退回")
        yield Moment(row.decided_at, word, who=names.get(row.decided_by_id or 0, ""), icon="circle-check")


@require_POST
def decide(request: HttpRequest, count_id: int, deed: str) -> HttpResponseBase:
    """Submit, approve or send back a stock-taking; a refusal stands on its page."""
    if (answer := refused(request, "")) is not None:
        return answer
    actor = actor_of(request)
    try:
        if deed == "submit":
            counted = {line: whole_of(text, f"counted_{line}") for line, text in by_line(request, "counted")}
            serials = {line: serials_of(text) for line, text in by_line(request, "serials")}
            submit_count(actor=actor, count_id=count_id, counted=counted, serials=serials)
        elif deed == "approve":
            approve_count(actor=actor, count_id=count_id)
        else:
            reject_count(actor=actor, count_id=count_id)
    except (NotThere, NotPermitted):
        raise
    except Refusal as refusal:
        return _count_page(request, actor, count_id, sentence_of(refusal), refusal.status)
    toast_next(request, {"submit": _("已提交，等另一个人复核"), "approve": _("已入账"), "reject": _("已退回")}[deed])
    return refresh_or_go(request, reverse("stock_count", args=[count_id]))
