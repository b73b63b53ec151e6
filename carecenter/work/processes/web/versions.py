"""On a standard's pages: what runs on a version, its dry run through history, and the migration to it."""

from collections import Counter
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from carecenter.design.navigation import address_of
from carecenter.design.pages import page
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere, Refusal
from carecenter.foundation.rows import only_row
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.standards.public import definition_of, version_in_force, versions_by_id
from carecenter.reference.standards.types import VersionFacts, VersionState
from carecenter.work.processes import public as processes
from carecenter.work.processes.access import MANAGE
from carecenter.work.processes.models import VersionRun
from carecenter.work.processes.queries.migrations import processes_to_migrate
from carecenter.work.processes.queries.runs import latest_run, running_places
from carecenter.work.processes.types import RunKind, RunState
from carecenter.work.processes.web.words import why_words
from carecenter.work.service_levels.public import subject_of

OVER = {RunState.DONE, RunState.FAILED}
BEFORE = {VersionState.DRAFT, VersionState.REVIEW, VersionState.APPROVED}


def about_words(kind: str, number: int) -> tuple[str, str]:
    """Return number and address of what a process runs for."""
    subject = subject_of(kind)
    if subject is None:
        return f"{kind} {number}", ""
    return subject.number(number), address_of(subject.url_name, number)


def version_of(version_id: int) -> VersionFacts:
    """Return the version. Raises NotThere."""
    found = versions_by_id(ids=[version_id]).get(version_id)
    if found is None:
        raise NotThere()
    return found


def address_of_version(version: VersionFacts) -> str:
    """Return the address of a version on its standard's page."""
    return f"{reverse('standard', args=[version.code])}?version={version.number}"


@page(MANAGE)
def panel(request: HttpRequest, actor: Actor, version_id: int) -> HttpResponseBase:
    """Show what runs on a version, and on older ones beside the one in force."""
    version = version_of(version_id)
    is_active = version.state is VersionState.ACTIVE
    context = {
        "version": version,
        "running": processes.count_running(version_ids=[version_id])[version_id],
        "may_run": version.state in BEFORE,
        "elsewhere": processes_to_migrate(version=version).count() if is_active else 0,
        "run": latest_run(version_id=version_id, kind=RunKind.DRY_RUN),
    }
    return render(request, "processes/version_panel.html", context)


@page(MANAGE)
def impact(request: HttpRequest, actor: Actor, version_id: int) -> HttpResponseBase:
    """Show where the processes of the version in force stand, and which steps the new version no longer has."""
    version = version_of(version_id)
    now = version_in_force(code=version.code)
    kept = {node.code for node in definition_of(version_id=version_id).nodes}
    lines = running_places(version_id=now.id) if now and now.id != version_id else []
    context = {"lines": [(name, count, code in kept) for code, name, count in lines], "now": now}
    return render(request, "processes/impact_panel.html", context)


@page(MANAGE, "GET", "POST")
def dry_run(request: HttpRequest, actor: Actor, version_id: int) -> HttpResponseBase:
    """Run ended processes through a version in the background, and show what came of the last time."""
    version = version_of(version_id)
    if request.method == "POST":
        try:
            processes.ask_dry_run(actor=actor, version_id=version_id)
        except Refusal as refusal:
            if refusal.status in {403, 404}:
                raise
            toast_next(request, sentence_of(refusal), tone="danger")
        return redirect("version_dry_run", version_id)
    run = latest_run(version_id=version_id, kind=RunKind.DRY_RUN)
    context = {
        "version": version,
        "run": run,
        "may_run": version.state in BEFORE and (run is None or run.state in OVER),
        "back": address_of_version(version),
        **result_of(run),
    }
    return render(request, "processes/dry_run.html", context)


@page(MANAGE)
def progress(request: HttpRequest, actor: Actor, run_id: int) -> HttpResponseBase:
    """Answer with the bar of a run as it stands."""
    run = only_row(VersionRun.objects.filter(pk=run_id))
    if run is None:
        raise NotThere()
    here = reverse("version_dry_run" if run.kind == RunKind.DRY_RUN else "version_migration", args=[run.version_id])
    finished = run.state in OVER
    answer = render(request, "processes/progress.html", {"run": run, "here": here, "finished": finished})
    if finished:
        answer["HX-Refresh"] = "true"
    return answer


def result_of(run: VersionRun | None) -> dict[str, Any]:
    """Return the lines of a finished run for its table, with the counts."""
    if run is None or run.state != RunState.DONE:
        return {"lines": [], "diverged": 0, "reasons": []}
    names = {node.code: node.name for node in definition_of(version_id=run.version_id).nodes}
    lines = [_line(line, names) for line in run.lines]
    lines.sort(key=lambda line: not line["why"])
    reasons = Counter(line["why"] for line in lines if line["why"])
    return {"lines": lines, "diverged": sum(reasons.values()), "reasons": reasons.most_common()}


def _line(line: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    kind, number = line.get("about", ["", line["process"]])
    about, url = about_words(kind, number)
    return {
        "process": line["process"],
        "about": about,
        "url": url,
        "steps": line.get("steps"),
        "at": line.get("at"),
        "place": names.get(line.get("place", ""), line.get("place", "")),
        "was": line.get("was", ""),
        "ends_as": line.get("ends_as", ""),
        "why": why_words(line["why"], line.get("params", {})) if line["why"] else "",
    }
