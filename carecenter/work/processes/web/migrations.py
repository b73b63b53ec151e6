"""Move running processes to the version in force: a home for every open step, a preview, and then the deed."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from carecenter.design.forms import KitForm
from carecenter.design.pages import page
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.standards.public import definition_of
from carecenter.reference.standards.types import VersionFacts, VersionState
from carecenter.work.processes import public as processes
from carecenter.work.processes.access import MANAGE
from carecenter.work.processes.errors import VersionIsNotActive
from carecenter.work.processes.queries.migrations import (
    Places,
    homes_for,
    open_places,
    previews_of,
    processes_to_migrate,
)
from carecenter.work.processes.queries.runs import latest_run
from carecenter.work.processes.types import MigrationPreview, RunKind
from carecenter.work.processes.web.versions import OVER, about_words, address_of_version, result_of, version_of

MOST_SHOWN = 50


class MapForm(KitForm):
    """For every open step of the running processes its place in the new version."""

    def __init__(self, places: Places, version: VersionFacts, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        definition = definition_of(version_id=version.id)
        for code, (node, count) in places.items():
            homes = homes_for(node, definition)
            label = _("%(name)s（%(n)s 个流程）") % {"name": node.name, "n": count}
            same = code if code in {home for home, _name in homes} else ""
            self.fields[code] = forms.ChoiceField(
                label=label, choices=[("", _("没有去处：留在旧版")), *homes], required=False, initial=same
            )

    def node_map(self) -> dict[str, str]:
        """Return old code → new where a place was chosen."""
        chosen = self.cleaned_data if self.is_bound else {name: field.initial for name, field in self.fields.items()}
        return {code: home for code, home in chosen.items() if home}


@page(MANAGE, "GET", "POST")
def migration(request: HttpRequest, actor: Actor, version_id: int) -> HttpResponseBase:
    """Show the map and what would become of each process; POST `deed=migrate` asks for it, any other previews."""
    version = version_of(version_id)
    if version.state is not VersionState.ACTIVE:
        raise VersionIsNotActive()
    form = MapForm(open_places(version=version), version, request.POST or None)
    valid = not form.is_bound or form.is_valid()
    if request.method == "POST" and valid and request.POST.get("deed") == "migrate":
        try:
            processes.ask_migration(actor=actor, version_id=version_id, nodes=form.node_map())
        except Refusal as refusal:
            if refusal.status in {403, 404}:
                raise
            toast_next(request, sentence_of(refusal), tone="danger")
        return redirect("version_migration", version_id)
    previews = previews_of(version=version, nodes=form.node_map(), most=MOST_SHOWN) if valid else []
    run = latest_run(version_id=version_id, kind=RunKind.MIGRATION)
    context = {
        "version": version,
        "form": form,
        "total": processes_to_migrate(version=version).count(),
        "previews": [_preview(each) for each in previews],
        "able": sum(each.refusal is None for each in previews),
        "shown": MOST_SHOWN,
        "run": run,
        "under_way": run is not None and run.state not in OVER,
        "back": address_of_version(version),
        **result_of(run),
    }
    return render(request, "processes/migration.html", context, status=200 if valid else 422)


def _preview(each: MigrationPreview) -> dict[str, Any]:
    about, url = about_words(*each.about)
    return {
        "each": each,
        "about": about,
        "url": url,
        "refusal": sentence_of(each.refusal) if each.refusal else "",
    }
