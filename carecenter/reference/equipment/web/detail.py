"""The page of one piece of equipment and its panels."""

from datetime import date, datetime, time
from io import BytesIO

import segno
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from carecenter.design.cells import Column
from carecenter.design.details import Action, Fact, Head, Moment
from carecenter.design.fresh import mark_fresh
from carecenter.design.pages import page
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.numbers import number
from carecenter.reference.equipment.access import EDIT, VIEW, equipment_to_see
from carecenter.reference.equipment.queries.page import (
    EquipmentPage,
    equipment_of_card,
    equipment_page,
    warranty_table,
)
from carecenter.reference.equipment.queries.warranties import is_retired
from carecenter.reference.equipment.queries.words import (
    BASES,
    COVERS,
    RIGHTS,
    SERVICES,
    STATUSES,
    component_text,
    reasons_text,
)
from carecenter.reference.equipment.types import CoverState, ServiceLine


@page(VIEW)
def equipment(request: HttpRequest, actor: Actor, equipment_id: int) -> HttpResponseBase:
    """Show one piece: facts, warranty, story."""
    shown = equipment_page(actor=actor, equipment_id=equipment_id)
    context = {
        "shown": shown,
        "head": _head(shown, actor),
        "facts": _facts(shown),
        "moments": mark_fresh(actor, ("equipment", equipment_id), _story(shown)),
        "may_edit": actor.may(EDIT) and not is_retired(shown.row.status),
    }
    return render(request, "equipment/equipment.html", context)


def _head(shown: EquipmentPage, actor: Actor) -> Head:
    facts = shown.facts
    contact = shown.contact
    return Head(
        title=facts.model_name,
        number=facts.number,
        state=STATUSES[facts.status],
        facts=[
            Fact(
                _("客户"),
                contact.name if contact else number("C", facts.customer_id),
                url=reverse("customer", args=[facts.customer_id]) if shown.opens_customer else "",
            ),
            Fact(_("保修"), COVERS[shown.whole.state], "pill"),
            Fact(_("保修至"), shown.whole.end_date, "time"),
            Fact(_("下次保养"), facts.maintenance_due, "time"),
        ],
        primary=_primary(shown, actor),
        menu=_menu(shown, actor),
        topic=f"equipment:{facts.id}",
    )


def _primary(shown: EquipmentPage, actor: Actor) -> Action | None:
    if not actor.may(EDIT) or shown.facts.serial or is_retired(shown.row.status):
        return None
    return Action(_("绑定序列号"), reverse("equipment_serial", args=[shown.facts.id]), "scan")


def _menu(shown: EquipmentPage, actor: Actor) -> list[Action]:
    if not actor.may(EDIT) or is_retired(shown.row.status):
        return []
    deeds = [Action(_("修改资料"), reverse("equipment_edit", args=[shown.facts.id]), "edit")]
    if shown.facts.serial:
        deeds.append(Action(_("更正序列号"), reverse("equipment_serial", args=[shown.facts.id]), "scan"))
    return deeds


def _facts(shown: EquipmentPage) -> list[Fact]:
    facts, row = shown.facts, shown.row
    basis = BASES.get(row.maintenance_basis, "")
    return [
        Fact(_("型号"), facts.model_code, url=reverse("catalogue_model", args=[facts.model_id])),
        Fact(_("序列号"), facts.serial or _("未知，上门时绑定")),
        Fact(_("地址"), shown.contact.address_text if shown.contact else ""),
        Fact(_("位置"), row.place),
        Fact(_("购买"), facts.sold_date, "time"),
        Fact(_("收货"), facts.received_date, "time"),
        Fact(_("安装"), facts.installed_at, "time"),
        Fact(_("用水人数"), row.persons, "number"),
        Fact(_("水质硬度"), f"{facts.hardness} mg/L" if facts.hardness is not None else _("未测，按地区默认")),
        Fact(_("保养依据"), basis),
        Fact(_("安全使用年限至"), shown.end_of_life, "time"),
    ]


def _story(shown: EquipmentPage) -> list[Moment]:
    row = shown.row
    moments = [Moment(row.registered_at, _("登记"), icon="plus")]
    if row.received_date:
        moments.append(Moment(_noon(row.received_date), _("送达客户"), icon="truck"))
    if row.installed_at:
        moments.append(Moment(row.installed_at, _("安装完成，保修开始"), icon="circle-check", tone="good"))
    moments += [_visit(line) for line in shown.services]
    for verdict in shown.verdicts:
        title = _("保修判定：%(component)s %(state)s") % {
            "component": component_text(verdict.component),
            "state": COVERS[CoverState(verdict.state)].label,
        }
        text = _("规则 %(versions)s") % {"versions": " ".join(verdict.rule_versions) or "–"}
        moments.append(Moment(verdict.at, title, text, icon="shield-check"))
    if row.ended_date:
        moments.append(Moment(_noon(row.ended_date), STATUSES[shown.facts.status].label, icon="ban", tone="danger"))
    return moments


def _visit(line: ServiceLine) -> Moment:
    said = [line.fault_code, *line.parts]
    if line.anode_remaining is not None:
        said.append(_("镁棒余量 %(percent)s %%") % {"percent": line.anode_remaining})
    if line.hardness is not None:
        said.append(_("水质硬度 %(hardness)s mg/L") % {"hardness": line.hardness})
    return Moment(line.at, SERVICES[line.kind], " · ".join(filter(None, said)), icon="tool")


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=clock.SHANGHAI)


@page(VIEW)
def warranty(request: HttpRequest, actor: Actor, equipment_id: int) -> HttpResponseBase:
    """Show today's cover of every component with its reasons, and the customer's rights by law."""
    covers, rights = warranty_table(actor=actor, equipment_id=equipment_id)
    columns = [
        Column("component", _("部件")),
        Column("state", _("保修"), "pill"),
        Column("until", _("至"), "time"),
        Column("why", _("依据")),
    ]
    rows = [
        {
            "component": component_text(cover.component),
            "state": COVERS[cover.state],
            "until": cover.end_date,
            "why": reasons_text(cover.reasons),
        }
        for cover in covers
    ]
    context = {
        "columns": columns,
        "rows": rows,
        "rights": [RIGHTS[right] for right in rights.rights],
        "why": reasons_text(rights.reasons),
        "loaner_is_due": rights.loaner_is_due,
        "burden_until": rights.burden_of_proof_until,
        "versions": [
            *dict.fromkeys(version for cover in covers for version in cover.rule_versions),
            *rights.rule_versions,
        ],
    }
    return render(request, "equipment/warranty.html", context)


@page(VIEW)
def qr(request: HttpRequest, actor: Actor, equipment_id: int) -> HttpResponseBase:
    """Return the code that opens this page on a telephone."""
    row = equipment_to_see(actor, equipment_id)
    drawn = BytesIO()
    address = request.build_absolute_uri(reverse("equipment", args=[row.pk]))
    segno.make(address, error="m").save(drawn, kind="svg", scale=4, border=2)
    answer = HttpResponse(drawn.getvalue(), content_type="image/svg+xml")
    answer["Content-Disposition"] = f'inline; filename="{row.number}.svg"'
    return answer


@page(VIEW)
def of_customer(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponseBase:
    """Show a customer's equipment as a panel of her page."""
    found = equipment_of_card(actor=actor, customer_id=customer_id)
    things = [(facts, STATUSES[facts.status]) for facts in found]
    return render(request, "equipment/of_customer.html", {"things": things})
