"""Settle a month from the screen: ask, watch, issue, close, take it away as a workbook."""

import io

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from carecenter.assurance.settlement.access import MANAGE, PAY, VIEW, statement_to_see
from carecenter.assurance.settlement.actions.moving import issue_month, lock_period
from carecenter.assurance.settlement.actions.runs import ask_for_run, hand_to_worker
from carecenter.assurance.settlement.models import Statement
from carecenter.assurance.settlement.queries.statements import latest_run, lines_of, run_by_id
from carecenter.assurance.settlement.web.forms import MonthForm
from carecenter.assurance.settlement.web.pages import month_of
from carecenter.assurance.settlement.web.words import CODES, KINDS, STATES, facts_in_words
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.foundation import clock
from carecenter.foundation.plain.numbers import number
from carecenter.foundation.plain.periods import add_months
from carecenter.foundation.plain.refusals import NotThere, Refusal
from carecenter.foundation.web.refusals import sentence_of

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def runs(request: HttpRequest) -> HttpResponseBase:
    """Ask for a month, and see how far the last one is."""
    if (away := refused(request, MANAGE)) is not None:
        return away
    last_month = add_months(clock.today().replace(day=1), -1)
    form = MonthForm(request.POST or None, initial={"month": f"{last_month:%Y-%m}"})
    if request.method == "POST" and form.is_valid():
        month = month_of(form.cleaned_data["month"])
        if month is None:
            form.add_error("month", _("月份写成 2026-10 这样。"))
        else:
            try:
                run_id = ask_for_run(actor=actor_of(request), month=month)
                hand_to_worker(run_id=run_id)
                return redirect("settlement_runs")
            except Refusal as refusal:
                form.add_error("month", sentence_of(refusal))
    run = latest_run()
    context = {"form": form, "run": run, "progress_url": reverse("settlement_run", args=[run.pk]) if run else "",
               "may_lock": actor_of(request).may(PAY)}  # fmt: skip
    return render(request, "settlement/runs.html", context, status=422 if form.errors else 200)


def run_progress(request: HttpRequest, run_id: int) -> HttpResponseBase:
    """Answer with the bar as it stands."""
    if (away := refused(request, MANAGE)) is not None:
        return away
    run = run_by_id(run_id=run_id)
    if run is None:
        raise NotThere()
    return render(request, "settlement/progress.html", {"run": run})


@require_POST
def close_month(request: HttpRequest, deed: str) -> HttpResponseBase:
    """Issue all drafts of a month, or lock the month."""
    if (away := refused(request, MANAGE if deed == "issue" else PAY)) is not None:
        return away
    month = month_of(request.POST.get("month", ""))
    if month is None:
        raise NotThere()
    try:
        if deed == "issue":
            count = issue_month(actor=actor_of(request), month=month)
            toast_next(request, _("已发出 %(count)s 张结算单。") % {"count": count})
        else:
            lock_period(actor=actor_of(request), month=month)
            toast_next(request, _("%(month)s 已关账。") % {"month": f"{month:%Y-%m}"})
    except Refusal as refusal:
        if refusal.status in {403, 404}:
            raise
        toast_next(request, sentence_of(refusal), tone="danger")
    return redirect("settlement_runs")


def workbook(request: HttpRequest, statement_id: int) -> HttpResponseBase:
    """Answer with the statement as a workbook whose sum is a formula over its lines."""
    if (away := refused(request, VIEW)) is not None:
        return away
    actor = actor_of(request)
    statement = statement_to_see(actor, statement_id)
    response = HttpResponse(workbook_of(statement, watermark=f"{actor.name} {clock.now():%Y-%m-%d %H:%M}"))
    response["Content-Type"] = WORKBOOK
    response["Content-Disposition"] = f'attachment; filename="{statement.number}.xlsx"'
    return response


def workbook_of(statement: Statement, *, watermark: str) -> bytes:
    """Return the bytes of the workbook; who took it stands in its footer."""
    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet(statement.number)
    money, bold = book.add_format({"num_format": "#,##0.00"}), book.add_format({"bold": True})
    state = STATES[statement.state][0]
    head = (statement.number, statement.provider.name, f"{statement.month:%Y-%m}", str(state), statement.grade)
    sheet.write_row(0, 0, head, bold)
    titles = (_("类别"), _("项目"), _("服务单"), _("技师"), _("数量"), _("单价"), _("系数"), _("金额"), _("说明"))
    sheet.write_row(2, 0, titles, bold)
    row = 2
    for row, line in enumerate(lines_of(statement=statement).order_by("id").iterator(chunk_size=2000), 3):
        code = CODES.get(line.item_code, line.item_code)
        job = number("J", line.job_id) if line.job_id else ""
        sheet.write_row(row, 0, (str(KINDS[line.kind]), str(code), job, getattr(line, "technician_name", "") or ""))
        sheet.write_row(row, 4, (line.quantity, line.unit_amount, line.coefficient, line.amount), money)
        sheet.write_string(row, 8, facts_in_words(line.kind, line.item_code, line.facts))
    sheet.write_string(row + 1, 6, _("合计"), bold)
    sheet.write_formula(row + 1, 7, f"=SUM(H4:H{row + 1})", money, statement.total)
    sheet.set_column(0, 3, 16)
    sheet.set_column(8, 8, 48)
    sheet.set_footer(f"&L{watermark}&R&P / &N")
    book.close()
    return buffer.getvalue()
