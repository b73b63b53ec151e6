"""A task's page, its deeds and the customer's panel."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from carecenter.design.details import Action, Clock, Fact, Head, Moment
from carecenter.design.forms import KitForm
from carecenter.design.guard import actor_of, refused
from carecenter.design.navigation import address_of
from carecenter.design.toasts import toast_next
from carecenter.design.widgets import ChoiceChips, TextArea
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.customers.public import identity_ids, masked_contacts, may_open_customer
from carecenter.reference.organisation.public import persons_by_id
from carecenter.work.cases.access import VIEW, WORK, visible_tasks
from carecenter.work.cases.models import CaseTask, TaskText
from carecenter.work.cases.public import finish_task, take_task, title_of
from carecenter.work.cases.types import Outcome, TaskKind, TaskState
from carecenter.work.cases.web.words import KINDS, OUTCOMES, STATES


class OutcomeForm(KitForm):
    """What came of it."""

    outcome = forms.ChoiceField(label=_("结果"), choices=[(o.value, OUTCOMES[o]) for o in Outcome], widget=ChoiceChips)
    text = forms.CharField(label=_("说明"), required=False, max_length=4000, widget=TextArea)


@require_GET
def task_page(request: HttpRequest, task_id: int) -> HttpResponseBase:
    """Show one task."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    return _page(request, task_id, OutcomeForm())


def _page(request: HttpRequest, task_id: int, form: OutcomeForm, status: int = 200) -> HttpResponse:
    actor = actor_of(request)
    task = only_row(visible_tasks(actor).select_related("dispute").filter(pk=task_id))
    if task is None:
        raise NotThere()
    texts = list(task.texts.order_by("id"))
    people = persons_by_id(ids=[p for p in (task.owner_id, *(t.writer_id for t in texts)) if p])
    names = {person_id: person.name for person_id, person in people.items()}
    context = {
        "task": task,
        "head": _head(actor, task, names),
        "moments": _story(task, texts, names),
        "form": form if task.state != TaskState.DONE and actor.may(WORK) else None,
        "inner": task.kind == TaskKind.INNER,
        "request_text": next((t.text for t in texts if t.kind == "REQUEST"), ""),
    }
    return render(request, "cases/task.html", context, status=status)


def _head(actor: Actor, task: CaseTask, names: dict[int, str]) -> Head:
    facts = [Fact(_("类别"), KINDS[TaskKind(task.kind)])]
    if task.customer_id:
        contact = masked_contacts(ids=[task.customer_id])[task.customer_id]
        url = reverse("customer", args=[task.customer_id]) if may_open_customer(actor, task.customer_id) else ""
        facts.append(Fact(_("客户"), contact.name, url=url))
    about = address_of(task.about_kind, task.about_id) if task.about_id else ""
    if about:
        facts.append(Fact(_("关于"), task.params.get("number") or task.params.get("job") or task.about_id, url=about))
    free = task.owner_id is None and task.state != TaskState.DONE
    take = Action(_("领取"), reverse("task_take", args=[task.pk]), "hand-grab", method="post")
    return Head(
        title=title_of(task.title_code, task.params),
        number=task.number,
        state=STATES[TaskState(task.state)],
        owner=names.get(task.owner_id or 0, ""),
        facts=facts,
        clocks=[Clock(_("时限"), task.due_at, task.opened_at, task.finished_at)],
        primary=take if free and actor.may(WORK) else None,
        topic=f"case_task:{task.pk}",
    )


def _story(task: CaseTask, texts: list[TaskText], names: dict[int, str]) -> list[Moment]:
    moments = [Moment(task.opened_at, _("任务建立"), icon="plus")]
    owner = names.get(task.owner_id or 0, "")
    if task.taken_at:
        moments.append(Moment(task.taken_at, _("领取"), who=owner, icon="hand-grab"))
    for text in texts:
        title = _("客户的话") if text.kind == "REQUEST" else _("办理说明")
        moments.append(Moment(text.written_at, title, text=text.text, who=names.get(text.writer_id or 0, "")))
    if task.finished_at:
        word = OUTCOMES[Outcome(task.outcome)]
        moments.append(Moment(task.finished_at, word, who=owner, icon="circle-check", tone="good"))
    return moments


@require_POST
def take(request: HttpRequest, task_id: int) -> HttpResponseBase:
    """Make the task mine."""
    if (answer := refused(request, WORK)) is not None:
        return answer
    take_task(actor=actor_of(request), task_id=task_id)
    if request.headers.get("HX-Request"):
        response = HttpResponse(status=204)
        response["HX-Redirect"] = reverse("task", args=[task_id])
        return response
    return redirect("task", task_id)


@require_POST
def finish(request: HttpRequest, task_id: int) -> HttpResponseBase:
    """Finish the task with its outcome and go back to the list."""
    if (answer := refused(request, WORK)) is not None:
        return answer
    form = OutcomeForm(request.POST)
    if not form.is_valid():
        return _page(request, task_id, form, status=422)
    finish_task(actor=actor_of(request), task_id=task_id, **form.cleaned_data)
    toast_next(request, _("任务已办结。"))
    return redirect("tasks")


@require_GET
def customer_panel(request: HttpRequest, customer_id: int) -> HttpResponseBase:
    """Show a customer's tasks: those in reach open, others are not named."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    actor = actor_of(request)
    if not may_open_customer(actor, customer_id):
        raise NotThere()
    rows = visible_tasks(actor).filter(customer_id__in=identity_ids(customer_id=customer_id))
    tasks = [
        {"task": t, "title": title_of(t.title_code, t.params), "state": STATES[TaskState(t.state)]}
        for t in rows.order_by("-opened_at", "-id")[:8]
    ]
    return render(request, "cases/customer_panel.html", {"tasks": tasks})
