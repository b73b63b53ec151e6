"""Propose to restrict service, and take the steps of a case."""

from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import Action, Fact, Head, Moment, Stage
from carecenter.design.forms import KitForm
from carecenter.design.pages import page
from carecenter.design.toasts import toast_next
from carecenter.design.widgets import DateInput, FileInput, TextArea
from carecenter.foundation.files.public import signed_url, store_file
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.customers.public import masked_contacts, may_open_customer
from carecenter.reference.grading.access import PROPOSE, VIEW, restriction_to_see
from carecenter.reference.grading.actions.restrictions import (
    FactInput,
    appeal_restriction,
    propose_restriction,
    step_restriction,
)
from carecenter.reference.grading.models import Restriction
from carecenter.reference.grading.queries.words import DEEDS, RESTRICTIONS
from carecenter.reference.grading.rules.restrictions import LEAST_FACTS, STEPS, may_step
from carecenter.reference.grading.types import RestrictionState
from carecenter.reference.organisation.public import persons_by_id

ORDER = (
    RestrictionState.PROPOSED,
    RestrictionState.LEGAL_REVIEW,
    RestrictionState.DECIDED,
    RestrictionState.NOTIFIED,
    RestrictionState.ACTIVE,
    RestrictionState.LIFTED,
)


class ProposalForm(KitForm):
    """Three dated facts with their evidence, and why."""

    reason = forms.CharField(label=_("理由"), max_length=2000, widget=TextArea)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(1, LEAST_FACTS + 1):
            words = {"n": number}
            self.fields[f"day_{number}"] = forms.DateField(label=_("第 %(n)s 件：日期") % words, widget=DateInput)
            self.fields[f"text_{number}"] = forms.CharField(label=_("第 %(n)s 件：经过") % words, max_length=2000)
            self.fields[f"file_{number}"] = forms.FileField(label=_("第 %(n)s 件：证据") % words, widget=FileInput)


class StepForm(KitForm):
    """Why this step is taken."""

    reason = forms.CharField(label=_("说明"), max_length=2000, widget=TextArea)


@page(PROPOSE, "GET", "POST")
def propose(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponseBase:
    """Propose to restrict service to a customer."""
    if not may_open_customer(actor, customer_id):
        raise NotThere()
    form = ProposalForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():  # a refused proposal leaves no files behind
            facts = _facts(form, actor, customer_id)
            reason = form.cleaned_data["reason"]
            case = propose_restriction(actor=actor, customer_id=customer_id, facts=facts, reason=reason)
        toast_next(request, _("已提出，等待法务审核。"))
        return redirect("restriction", case)
    context = {
        "form": form,
        "title": _("提出限制服务"),
        "deed": _("提出"),
        "draft": f"restriction-{customer_id}",
        "back_url": reverse("customer", args=[customer_id]),
    }
    return render(request, "design/forms/page.html", context, status=422 if form.errors else 200)


def _facts(form: ProposalForm, actor: Actor, customer_id: int) -> list[FactInput]:
    found = []
    for number in range(1, LEAST_FACTS + 1):
        upload = form.cleaned_data[f"file_{number}"]
        stored = store_file(
            actor=actor, upload=upload, name=upload.name, purpose="restriction", customer_id=customer_id
        )  # fmt: skip
        found.append(FactInput(form.cleaned_data[f"day_{number}"], form.cleaned_data[f"text_{number}"], stored.id))
    return found


@page(VIEW)
def restriction(request: HttpRequest, actor: Actor, restriction_id: int) -> HttpResponseBase:
    """Show one case: stages, facts, steps with their persons, and the next possible steps."""
    return _page(request, actor, restriction_to_see(actor, restriction_id), StepForm())


@page(VIEW, "POST")
def step(request: HttpRequest, actor: Actor, restriction_id: int) -> HttpResponseBase:
    """Take a step, or note the customer's appeal."""
    row, form, deed = restriction_to_see(actor, restriction_id), StepForm(request.POST), request.POST.get("deed", "")
    if not form.is_valid():
        return _page(request, actor, row, form, 422)
    reason = form.cleaned_data["reason"]
    if deed == "APPEAL":
        appeal_restriction(actor=actor, restriction_id=row.pk, text=reason)
    else:
        step_restriction(actor=actor, restriction_id=row.pk, deed=deed, reason=reason)
    toast_next(request, DEEDS.get(deed, deed))
    return redirect("restriction", row.pk)


def _page(request: HttpRequest, actor: Actor, row: Restriction, form: StepForm, status: int = 200) -> HttpResponseBase:
    state = RestrictionState(row.state)
    steps = list(row.steps.order_by("id"))
    people = persons_by_id(ids=[step.person_id for step in steps if step.person_id])
    deeds = [
        (name, DEEDS[name]) for name, each in STEPS.items() if may_step(name, state) and actor.may(each.permission)
    ]
    if state in {RestrictionState.NOTIFIED, RestrictionState.ACTIVE} and actor.may(PROPOSE):
        deeds.append(("APPEAL", DEEDS["APPEAL"]))
    context = {
        "head": _head(row),
        "stages": _stages(state),
        "moments": [
            Moment(s.at, DEEDS[s.kind], s.text, people[s.person_id].name if s.person_id in people else "")
            for s in steps
        ],
        "facts": [(fact, signed_url(fact.file_id)) for fact in row.facts.order_by("day", "id")],
        "form": form if deeds else None,
        "deeds": deeds,
        "row": row,
    }
    return render(request, "grading/restriction.html", context, status=status)


def _head(row: Restriction) -> Head:
    contact = masked_contacts(ids=[row.customer_id]).get(row.customer_id)
    url = reverse("customer", args=[row.customer_id])
    return Head(
        title=_("限制服务"),
        number=f"R{row.pk:06d}",
        state=RESTRICTIONS[RestrictionState(row.state)],
        facts=[Fact(_("客户"), contact.name if contact else "", url=url), Fact(_("至"), row.until, "time")],
        menu=[Action(_("全部事项"), reverse("restrictions"), "list")],
        topic=f"restriction:{row.pk}",
    )


def _stages(state: RestrictionState) -> list[Stage]:
    if state not in ORDER:
        return [Stage(RESTRICTIONS[RestrictionState.PROPOSED].label, "done"), Stage(RESTRICTIONS[state].label, "now")]
    at = ORDER.index(state)
    return [
        Stage(RESTRICTIONS[each].label, "done" if place < at else "now" if place == at else "next")
        for place, each in enumerate(ORDER)
    ]
