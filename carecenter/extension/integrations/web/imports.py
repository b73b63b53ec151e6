"""The import wizard: upload, match columns, trial, bring in, result."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from carecenter.design.details import Head, Stage, State
from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage
from carecenter.extension.integrations.access import permitted_importer, visible_runs
from carecenter.extension.integrations.models import ImportRun
from carecenter.extension.integrations.public import (
    apply_import,
    cancel_import,
    check_import,
    read_import,
    store_import,
)
from carecenter.extension.integrations.queries import runs
from carecenter.extension.integrations.types import WORKING, RunState
from carecenter.extension.integrations.web.forms import MappingForm, UploadForm
from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.tables.exports import ExportColumn, stream_export
from carecenter.foundation.tables.importers import importer_of, importers_for
from carecenter.foundation.web.refusals import sentence_of

SHOWN = 50
STATES = {
    RunState.STORED: State(_("待对应列"), "attention"),
    RunState.CHECKING: State(_("检查中"), "info"),
    RunState.CHECKED: State(_("待导入"), "attention"),
    RunState.APPLYING: State(_("导入中"), "info"),
    RunState.DONE: State(_("已完成"), "good"),
    RunState.CANCELLED: State(_("已停止"), "neutral"),
    RunState.BROKEN: State(_("无法读取"), "danger"),
}


class Runs(ListPage):
    """The actor's imports."""

    title = _("导入")
    columns = [
        Column("file", _("文件")),
        Column("importer", _("内容")),
        Column("state", _("状态"), "pill"),
        Column("total", _("行数"), "number"),
        Column("applied", _("已导入"), "number"),
        Column("problems", _("有问题"), "number"),
        Column("at", _("上传时间"), "time", sort="created_at"),
    ]
    filters = [ChoiceFilter("state", _("状态"), choices=[(s.value, STATES[s].label) for s in RunState])]
    order = ["-created_at"]
    empty_title = _("还没有导入过文件")
    empty_text = _("平台订单、服务请求等表格从这里导入；先试运行，确认后才写入。")
    template_name = "integrations/imports.html"

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the actor's runs."""
        found = visible_runs(actor)
        return found.filter(state=filters["state"]) if filters["state"] else found

    def to_row(self, thing: ImportRun) -> Mapping[str, object]:
        """Return one line."""
        importer = importer_of(thing.importer)
        return {
            "file": thing.file_name,
            "importer": importer.label if importer else thing.importer,
            "state": STATES[RunState(thing.state)],
            "total": thing.total,
            "applied": thing.applied,
            "problems": thing.problems,
            "at": thing.created_at,
        }

    def row_url(self, thing: ImportRun) -> str:
        """Return the run's page."""
        return reverse("import_run", args=[thing.pk])

    def more_context(self, actor: Any, filters: Filters) -> Mapping[str, object]:
        """Offer a new import to whom any importer is open."""
        return {"may_import": bool(importers_for(actor))}


def new_run(request: HttpRequest) -> HttpResponseBase:
    """Take the file, keep it, then look into it."""
    if (answer := refused(request, "")) is not None:
        return answer
    actor = actor_of(request)
    initial = {"importer": request.GET["kind"]} if request.GET.get("kind") else None
    form = UploadForm(actor, request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            key = form.cleaned_data["importer"]
            run_id = store_import(actor=actor, importer_key=key, upload=file, name=file.name)
            read_import(actor=actor, run_id=run_id)
            return redirect("import_run", run_id)
        except BadInput as problem:
            form.add_error("file", sentence_of(problem))
    context = {"form": form, "title": _("导入表格"), "importers": importers_for(actor)}
    status = 422 if form.is_bound else 200
    return render(request, "integrations/import_new.html", context, status=status)


@require_GET
def template_file(request: HttpRequest, key: str) -> HttpResponseBase:
    """Hand out an empty table with the wanted columns and one example."""
    if (answer := refused(request, "")) is not None:
        return answer
    importer = permitted_importer(actor_of(request), key)
    import csv

    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{key}.csv"'
    writer = csv.writer(response)
    writer.writerow([str(field.label) for field in importer.fields])
    writer.writerow([field.example for field in importer.fields])
    return response


@require_GET
def run_page(request: HttpRequest, run_id: int) -> HttpResponseBase:
    """Show where the import is and what to do next."""
    if (answer := refused(request, "")) is not None:
        return answer
    actor = actor_of(request)
    run = runs.run_of(actor=actor, run_id=run_id)
    form = None
    if run.state in {RunState.STORED, RunState.CANCELLED}:
        form = MappingForm(runs.importer_of_run(run=run), run.header, initial=run.mapping)
    return render(request, "integrations/import_run.html", _context(run, form))


def _context(run: ImportRun, form: MappingForm | None) -> dict[str, object]:
    importer, state = runs.importer_of_run(run=run), RunState(run.state)
    labels = runs.labels_of(importer)
    wrong = [] if form else runs.problem_rows(run=run, limit=SHOWN)
    return {
        "run": run,
        "form": form,
        "head": Head(title=run.file_name, state=STATES[state], facts=()),
        "importer": importer,
        "stages": _stages(state),
        "sample": _sample(run) if form else [],
        "wrong": [(row.number, runs.sentences(row.problems, labels)) for row in wrong],
        "more_wrong": max(run.problems - SHOWN, 0),
        "working": state in WORKING,
        "broken": runs.sentences([("", run.sentence, run.sentence_params)], {}) if run.sentence else [],
        **_progress(run),
    }


def _sample(run: ImportRun) -> Sequence[Sequence[str]]:
    return [row.values[: len(run.header)] for row in runs.table_of(run=run).rows[:3]]


def _stages(state: RunState) -> list[Stage]:
    place = {RunState.STORED: 1, RunState.CHECKING: 2, RunState.CHECKED: 3, RunState.APPLYING: 3, RunState.DONE: 5}
    words = [_("上传"), _("对应列"), _("试运行"), _("导入"), _("完成")]
    now = place.get(state, 1)
    return [Stage(w, "done" if at < now else "now" if at == now else "next") for at, w in enumerate(words)]


def _progress(run: ImportRun) -> dict[str, object]:
    left = None
    if run.position and run.started_at and run.state in WORKING:
        spent = (clock.now() - run.started_at) / run.position
        left = spent * (run.total - run.position)
    checking = run.state == RunState.CHECKING
    return {
        "url": reverse("import_work", args=[run.pk]),
        "cancel_url": reverse("import_cancel", args=[run.pk]),
        "done": run.position,
        "total": run.total,
        "left": left if left and left > timedelta(seconds=1) else None,
        "title": _("正在试运行，不写入任何数据") if checking else _("正在导入"),
        "meanwhile": _("可以离开本页，导入会继续；结果留在「导入」列表里。"),
        "percent": round(100 * run.position / run.total) if run.total else 0,
    }


@require_GET
def work(request: HttpRequest, run_id: int) -> HttpResponseBase:
    """Answer with the bar; once the step is over the page loads itself again."""
    if (answer := refused(request, "")) is not None:
        return answer
    run = runs.run_of(actor=actor_of(request), run_id=run_id)
    finished = run.state not in WORKING
    context = {**_progress(run), "finished": finished}
    response = render(request, "design/parts/progress.html", context)
    if finished:
        response["HX-Refresh"] = "true"
    return response


@require_POST
def check(request: HttpRequest, run_id: int) -> HttpResponseBase:
    """Start the trial with the chosen columns."""
    if (answer := refused(request, "")) is not None:
        return answer
    actor = actor_of(request)
    run = runs.run_of(actor=actor, run_id=run_id)
    form = MappingForm(runs.importer_of_run(run=run), run.header, request.POST)
    if form.is_valid():
        check_import(actor=actor, run_id=run_id, mapping=form.mapping)
        return redirect("import_run", run_id)
    return render(request, "integrations/import_run.html", _context(run, form), status=422)


@require_POST
def apply(request: HttpRequest, run_id: int) -> HttpResponseBase:
    """Bring in the good rows."""
    if (answer := refused(request, "")) is not None:
        return answer
    apply_import(actor=actor_of(request), run_id=run_id)
    return redirect("import_run", run_id)


@require_POST
def cancel(request: HttpRequest, run_id: int) -> HttpResponseBase:
    """Stop."""
    if (answer := refused(request, "")) is not None:
        return answer
    cancel_import(actor=actor_of(request), run_id=run_id)
    response = HttpResponse(status=204)
    response["HX-Refresh"] = "true"
    return response


@require_GET
def problems(request: HttpRequest, run_id: int) -> HttpResponseBase:
    """Hand out the rows that were not taken, to be mended and uploaded again."""
    if (answer := refused(request, "")) is not None:
        return answer
    actor = actor_of(request)
    run = runs.run_of(actor=actor, run_id=run_id)
    columns = [ExportColumn("line", _("行号")), ExportColumn("problems", _("问题"))]
    columns += [ExportColumn(f"c:{name}", name) for name in run.header]
    return stream_export(
        actor=actor,
        rows=runs.rows_with_problems(run=run),
        columns=columns,
        name=f"import-{run.pk}-problems",
        format=request.GET.get("format", "csv"),
        permission=runs.importer_of_run(run=run).permission,
    )
