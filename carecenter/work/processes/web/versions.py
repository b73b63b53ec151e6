"""On a standard's page: how many processes run on the version, and the dry run."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.standards.public import versions_by_id
from carecenter.reference.standards.types import VersionFacts, VersionState
from carecenter.work.processes import public as processes
from carecenter.work.processes.access import MANAGE


def _version(version_id: int) -> VersionFacts:
    found = versions_by_id(ids=[version_id]).get(version_id)
    if found is None:
        raise NotThere()
    return found


@require_GET
def panel(request: HttpRequest, version_id: int) -> HttpResponseBase:
    """Show what runs on a version."""
    if (answer := refused(request, MANAGE)) is not None:
        return answer
    version = _version(version_id)
    running = processes.count_running(version_ids=[version_id])[version_id]
    before = {VersionState.DRAFT, VersionState.REVIEW, VersionState.APPROVED}
    context = {"version": version, "running": running, "may_run": version.state in before}
    return render(request, "processes/version_panel.html", context)


@require_POST
def run_dry(request: HttpRequest, version_id: int) -> HttpResponseBase:
    """Run ended processes through the version and say what came of it."""
    if (answer := refused(request, MANAGE)) is not None:
        return answer
    version = _version(version_id)
    found = processes.dry_run(actor=actor_of(request), version_id=version_id)
    toast_next(request, _("试跑 %(replayed)s 个历史流程，%(diverged)s 个走法不同。") % found)
    return redirect(f"{reverse('standard', args=[version.code])}?version={version.number}")
