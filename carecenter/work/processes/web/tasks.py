"""A process task's page: its script, checklist and evidence, where the process stands, and the deeds."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from carecenter.design.details import Action, Clock, Fact, Head, Moment, Stage
from carecenter.design.forms import KitForm, blame
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.design.widgets import ChoiceChips, ManyChips, TextArea
from carecenter.foundation.plain.refusals import NotThere, Refusal
from carecenter.foundation.rows import only_row
from carecenter.reference.organisation.public import persons_by_id, post_names
from carecenter.reference.standards.types import Node
from carecenter.work.processes import public as processes
from carecenter.work.processes.access import VIEW, WORK, visible_tasks
from carecenter.work.processes.models import ProcessTask
from carecenter.work.processes.queries.definitions import definition_of, node_of
from carecenter.work.processes.queries.standing import places_of
from carecenter.work.processes.types import Place, TaskState
from carecenter.work.processes.web.versions import about_words
from carecenter.work.processes.web.words import STATES

STATUS = {"DONE": "done", "CURRENT": "now", "AHEAD": "next"}


class FinishForm(KitForm):
    """What the standard asks for at this step."""

    def __init__(self, node: Node, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if node.checks:
            choices = [(check.code, check.text) for check in node.checks]
            self.fields["checks"] = forms.MultipleChoiceField(
                label=_("检查项"), choices=choices, required=False, widget=ManyChips
            )
        if node.outcomes:
            outcomes = [(outcome.code, outcome.name) for outcome in node.outcomes]
            self.fields["outcome"] = forms.ChoiceField(label=_("结果"), choices=outcomes, widget=ChoiceChips)
        if node.evidence:
            label = "、".join(each.name for each in node.evidence)
            needed = any(each.required for each in node.evidence)
            self.fields["evidence"] = forms.CharField(label=label, required=needed, max_length=2000)
        self.fields["text"] = forms.CharField(label=_("说明"), required=False, max_length=4000, widget=TextArea)


@require_GET
def task(request: HttpRequest, task_id: int) -> HttpResponseBase:
    """Show one task."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    return _page(request, task_id)


def _page(request: HttpRequest, task_id: int, form: FinishForm | None = None) -> HttpResponse:
    actor = actor_of(request)
    found = _found(request, task_id)
    node = node_of(found.process, found.node)
    is_open = found.finished_at is None
    texts = list(found.texts.order_by("id"))
    people = persons_by_id(ids=[pk for pk in (found.owner_id, *(text.writer_id for text in texts)) if pk])
    names = {pk: person.name for pk, person in people.items()}
    moments = [Moment(found.opened_at, _("任务打开"), icon="plus")]
    moments += [Moment(t.written_at, _("办理说明"), text=t.text, who=names.get(t.writer_id or 0, "")) for t in texts]
    if found.finished_at:
        moments.append(Moment(found.finished_at, STATES[TaskState(found.state)].label, icon="circle-check"))
    context = {
        "task": found,
        "node": node,
        "head": _head(found, node, names.get(found.owner_id or 0, ""), may_take=is_open and actor.may(WORK)),
        "stages": stages_of(places_of(definition_of(found.process), found.process)),
        "moments": moments,
        "form": (form or FinishForm(node)) if is_open and actor.may(WORK) else None,
    }
    return render(request, "processes/task.html", context, status=422 if form is not None and form.errors else 200)


def _found(request: HttpRequest, task_id: int) -> ProcessTask:
    found = only_row(visible_tasks(actor_of(request)).filter(pk=task_id))
    if found is None:
        raise NotThere()
    return found


def stages_of(places: tuple[Place, ...]) -> list[Stage]:
    """Return the stage strip of a process."""
    return [Stage(place.name, STATUS[place.state]) for place in places]


def _head(found: ProcessTask, node: Node, owner: str, *, may_take: bool) -> Head:
    process = found.process
    about, url = about_words(process.about_kind, process.about_id)
    facts = [Fact(_("岗位"), post_names().get(found.post, found.post)), Fact(_("关于"), about, url=url)]
    take = Action(_("领取"), reverse("process_task_take", args=[found.pk]), "hand-grab", method="post")
    return Head(
        title=node.name,
        number=found.number,
        state=STATES[TaskState(found.state)],
        owner=owner,
        facts=facts,
        clocks=[Clock(_("时限"), found.due_at, found.opened_at, found.finished_at)] if found.due_at else [],
        primary=take if may_take and found.owner_id is None else None,
        topic=f"process:{process.pk}",
    )


@require_POST
def take(request: HttpRequest, task_id: int) -> HttpResponseBase:
    """Make the task mine."""
    if (answer := refused(request, WORK)) is not None:
        return answer
    processes.take_process_task(actor=actor_of(request), task_id=task_id)
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": reverse("process_task", args=[task_id])})
    return redirect("process_task", task_id)


@require_POST
def finish(request: HttpRequest, task_id: int) -> HttpResponseBase:
    """Finish the task and go back to the list; what the standard still asks for is said at the form."""
    if (answer := refused(request, WORK)) is not None:
        return answer
    found = _found(request, task_id)
    form = FinishForm(node_of(found.process, found.node), request.POST)
    if form.is_valid():
        try:
            processes.finish_process_task(actor=actor_of(request), task_id=task_id, **form.cleaned_data)
        except Refusal as refusal:
            if refusal.status in {403, 404}:
                raise
            blame(form, refusal)
        else:
            toast_next(request, _("这一步已办完。"))
            return redirect("process_tasks")
    return _page(request, task_id, form)
