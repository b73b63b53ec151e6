"""The small page of a department: it answers its part, or says that it is not its own."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from carecenter.design.form_page import FormPage
from carecenter.design.forms import KitForm, offer
from carecenter.design.toasts import toast_next
from carecenter.design.widgets import TextArea
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.work.cases.access import LEAD, WORK, case_to_see
from carecenter.work.cases.models import CaseTask
from carecenter.work.cases.public import answer_task, dispute_task, judge_dispute
from carecenter.work.cases.web.deeds import unit_choices
from carecenter.work.cases.web.guarding import page


@page(WORK, methods=("POST",))
def answer(request: HttpRequest, actor: Actor, task_id: int) -> HttpResponseBase:
    """Answer the task."""
    answer_task(actor=actor, task_id=task_id, text=request.POST.get("text", ""))
    toast_next(request, _("已答复，工单负责人已看到。"))
    return redirect("tasks")


@page(WORK, methods=("POST",))
def dispute(request: HttpRequest, actor: Actor, task_id: int) -> HttpResponseBase:
    """Say that it is not one's own."""
    dispute_task(actor=actor, task_id=task_id, text=request.POST.get("text", ""))
    toast_next(request, _("已提出，等班长裁定；裁定前时限照走。"))
    return redirect("task", task_id)


class JudgeForm(KitForm):
    """Who answers it, and why."""

    unit_path = forms.ChoiceField(label=lazy("由谁负责"))
    text = forms.CharField(label=lazy("裁定依据"), widget=TextArea, max_length=4000)

    def __init__(self, *args: Any, units: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "unit_path", units)


class Judge(FormPage):
    """Give a verdict on responsibility."""

    permission = LEAD
    title, deed, done, form_class = lazy("责任裁定"), lazy("裁定"), lazy("已裁定。"), JudgeForm
    task: CaseTask

    def prepare(self, **kwargs: Any) -> None:
        """Fetch the task through its case."""
        found = only_row(CaseTask.objects.filter(pk=kwargs["task_id"], about_kind="case"))
        if found is None:
            raise NotThere()
        case_to_see(self.actor, found.about_id)
        self.task = found

    def form_kwargs(self) -> dict[str, Any]:
        """Offer the units of the house."""
        return {"units": unit_choices(self.task.unit_path)}

    def perform(self, data: dict[str, Any]) -> str:
        """Judge."""
        judge_dispute(actor=self.actor, task_id=self.task.pk, **data)
        return reverse("case", args=[self.task.about_id])
