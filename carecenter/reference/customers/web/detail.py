"""The page of one customer."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from carecenter.design.details import Action, Fact, Head, Moment
from carecenter.design.fresh import mark_fresh
from carecenter.design.navigation import address_of
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.access import EDIT, MERGE, VIEW
from carecenter.reference.customers.actions.revealing import open_card, was_opened_lately
from carecenter.reference.customers.queries.kinds import KINDS, sentence_of
from carecenter.reference.customers.queries.page import customer_page
from carecenter.reference.customers.queries.words import FLAGS, LANGUAGES, MISSING, SOURCES, STAGES
from carecenter.reference.customers.types import CustomerPage, RiskCode, StoryLine, ViewPurpose
from carecenter.reference.customers.web.guarding import page


@page(VIEW)
def customer(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponseBase:
    """Show a masked card with its story; the opening is logged once a person, card and hour."""
    card = customer_page(actor=actor, customer_id=customer_id)
    if card.id != customer_id:
        return redirect("customer", card.id)
    if not was_opened_lately(actor=actor, customer_id=card.id):
        purpose = request.GET.get("purpose", "")
        open_card(actor=actor, customer_id=card.id, purpose=purpose if purpose in ViewPurpose.__members__ else "")
    context = {
        "card": card,
        "head": _head(card, actor),
        "moments": mark_fresh(actor, ("customer", card.id), map(_moment, card.story)),
        "kinds": _kinds(card),
        "flags": [FLAGS[RiskCode(code)] for code in card.flags],
        "missing": [MISSING[code] for code in card.missing],
    }
    return render(request, "customers/customer.html", context)


def _head(card: CustomerPage, actor: Actor) -> Head:
    menu = []
    if actor.may(EDIT):
        menu.append(Action(_("补充资料"), reverse("customer_edit", args=[card.id]), "edit"))
    if actor.may(MERGE):
        menu.append(Action(_("合并重复客户"), reverse("customer_merge", args=[card.id]), "git-merge"))
    languages = dict(LANGUAGES)
    facts = [
        Fact(_("地区"), card.region),
        Fact(_("电话"), card.phones[0].text if card.phones else "", "phone"),
        Fact(_("语言"), languages.get(card.language, card.language)),
        Fact(_("来源"), SOURCES.get(card.source, card.source)),
        Fact(_("资料完整度"), card.quality, "number"),
        *[Fact(fact.text.partition("：")[0], fact.text.partition("：")[2]) for fact in card.facts if "：" in fact.text],
    ]
    return Head(
        title=card.name_masked,
        number=card.number,
        state=STAGES[card.stage],
        facts=facts,
        menu=menu,
        topic=f"customer:{card.id}",
    )


def _moment(line: StoryLine) -> Moment:
    kind = KINDS.get(line.kind)
    return Moment(
        at=line.at,
        title=sentence_of(line.kind, line.params),
        icon=kind.icon if kind else "point",
        kind=line.kind.partition(".")[0],
        url=address_of(line.opens, line.subject[1]) if line.opens else "",
    )


def _kinds(card: CustomerPage) -> list[tuple[str, str]]:
    words = {
        "customer": _("资料"),
        "sale": _("销售"),
        "job": _("服务单"),
        "equipment": _("设备"),
        "case": _("工单"),
        "survey": _("评价"),
    }
    seen = dict.fromkeys(line.kind.partition(".")[0] for line in card.story)
    return [(kind, words[kind]) for kind in seen if kind in words]
