"""The page of one provider and its panels."""

from datetime import date

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from carecenter.design.details import Action, Fact, Head, Moment, State
from carecenter.design.fresh import mark_fresh
from carecenter.foundation import clock
from carecenter.foundation.files.public import signed_url
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.public import place_names
from carecenter.reference.providers.access import MANAGE, VIEW, provider_to_see
from carecenter.reference.providers.models import Document, Provider, StateChange, WeightChange
from carecenter.reference.providers.queries.people import certificates_of
from carecenter.reference.providers.queries.providers import contracts_of
from carecenter.reference.providers.queries.words import DOCUMENT_WORDS, STATE_TONES, STATE_WORDS
from carecenter.reference.providers.types import DocumentKind, ProviderState
from carecenter.reference.providers.web.guarding import page

SOON_DAYS = 30


@page(VIEW)
def provider(request: HttpRequest, actor: Actor, provider_id: int) -> HttpResponseBase:
    """Show a provider with its story and panels."""
    row = provider_to_see(actor, provider_id)
    state = ProviderState(row.state)
    manages = actor.may(MANAGE)
    here = [provider_id]
    head = Head(
        title=row.name,
        state=State(STATE_WORDS[state], STATE_TONES[state]),
        facts=[
            Fact(_("派单权重"), row.weight, "number"),
            Fact(_("营业执照"), row.licence_no),
            Fact(_("电话"), row.phone, "phone"),
        ],
        primary=Action(_("签合同"), reverse("provider_contract_new", args=here), "file-plus") if manages else None,
        menu=[
            Action(_("登记证件"), reverse("provider_document_new", args=here), "certificate"),
            Action(_("变更状态"), reverse("provider_state", args=here), "switch-horizontal"),
        ]
        if manages
        else [],
        topic=f"provider:{provider_id}",
    )
    context = {
        "id": provider_id,
        "head": head,
        "moments": mark_fresh(actor, ("provider", provider_id), _story(row)),
        "topic": head.topic,
    }
    return render(request, "providers/provider.html", context)


def _story(row: Provider) -> list[Moment]:
    found = [
        Moment(
            change.at,
            f"{STATE_WORDS[ProviderState(change.before)]} → {STATE_WORDS[ProviderState(change.after)]}",
            change.reason,
            change.by.name if change.by else "",
            "switch-horizontal",
        )
        for change in StateChange.objects.filter(provider=row).select_related("by").order_by("-id")[:50]
    ]
    for weight in WeightChange.objects.filter(provider=row).order_by("-id")[:50]:
        found.append(Moment(weight.at, _("派单权重 %(value)s") % {"value": weight.weight}, weight.reason, icon="scale"))
    return [*found, Moment(row.entered_at, _("登记服务商"), icon="plus")]


@page(VIEW)
def contracts(request: HttpRequest, actor: Actor, provider_id: int) -> HttpResponseBase:
    """Show the contracts with their scope."""
    provider_to_see(actor, provider_id)
    today = clock.today()
    rows = contracts_of(provider_id=provider_id)
    names = place_names(codes={code for row in rows for code in row.regions})
    lines = []
    for row in rows:
        live = row.valid_from <= today <= row.valid_until and (row.ended_date is None or row.ended_date >= today)
        state = State(_("生效中"), "good") if live else State(_("未生效或已结束"), "neutral")
        lines.append((row, state, [names.get(code, code) for code in row.regions]))
    return render(request, "providers/contracts.html", {"lines": lines})


@page(VIEW)
def people(request: HttpRequest, actor: Actor, provider_id: int) -> HttpResponseBase:
    """Show the technicians with what their certificates allow today."""
    row = provider_to_see(actor, provider_id)
    return render(request, "providers/people.html", {"people": certificates_of(provider=row, on=clock.today())})


@page(VIEW)
def documents(request: HttpRequest, actor: Actor, provider_id: int) -> HttpResponseBase:
    """Show the papers with their ends."""
    row = provider_to_see(actor, provider_id)
    today = clock.today()
    rows = Document.objects.filter(provider=row, replaced_at=None).order_by("valid_until", "id")
    lines = [
        (
            document,
            DOCUMENT_WORDS[DocumentKind(document.kind)],
            _paper_state(document.valid_until, today),
            signed_url(str(document.file_id)) if document.file_id else "",
        )
        for document in rows
    ]
    return render(request, "providers/documents.html", {"lines": lines})


def _paper_state(until: date | None, today: date) -> State:
    if until is None:
        return State(_("长期"), "good")
    left = (until - today).days
    if left < 0:
        return State(_("已过期"), "danger")
    return State(_("%(days)s 天后到期") % {"days": left}, "attention" if left <= SOON_DAYS else "good")
