"""The page of a part, its safety levels, and what breaks or is written off; panels on pages of others."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from carecenter.design.details import Action, Fact, Head, Moment, State
from carecenter.design.form_page import FormPage
from carecenter.design.forms import KitForm
from carecenter.design.guard import actor_of, refused
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.work.stock.access import KEEP, SUPPLY, VIEW, visible_stores
from carecenter.work.stock.actions.goods import spoil, write_off
from carecenter.work.stock.actions.stores import set_level
from carecenter.work.stock.queries.lists import counts_for
from carecenter.work.stock.queries.part_page import PartPage, part_page, parts_of_job
from carecenter.work.stock.queries.proposals import proposals
from carecenter.work.stock.queries.words import (
    MOVEMENTS,
    OLD_PARTS,
    REQUESTS,
    SERIALS,
    SHELVES,
    STORE_KINDS,
)
from carecenter.work.stock.types import (
    Line,
    MovementKind,
    OldPartState,
    RequestState,
    SerialState,
    Shelf,
    StoreKind,
)
from carecenter.work.stock.web.lists import about_of
from carecenter.work.stock.web.reading import choices_for
from carecenter.work.stock.web.sheet_forms import AwayForm, LevelForm

ICONS = {
    MovementKind.GOODS_IN: "package-import",
    MovementKind.SENT: "truck-delivery",
    MovementKind.RECEIVED: "package-import",
    MovementKind.ISSUED: "package-export",
    MovementKind.USED: "tool",
    MovementKind.COUNTED: "clipboard-list",
}


@require_GET
def part(request: HttpRequest, part_id: int) -> HttpResponseBase:
    """Show a part: use by month, balances, pieces, the last movements."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    actor = actor_of(request)
    found = part_page(actor=actor, part_id=part_id)
    context = {
        "head": _head(found, actor),
        "found": found,
        "balances": [
            (row, STORE_KINDS[StoreKind(row.store.kind)], SHELVES[Shelf(row.shelf)]) for row in found.balances
        ],
        "pieces": [(row, SERIALS[SerialState(row.state)], SHELVES[Shelf(row.shelf)]) for row in found.pieces],
        "levels": [
            (row.store.name if row.store else STORE_KINDS[StoreKind(row.kind)], row.minimum, row.target)
            for row in found.levels
        ],
        "usage": {
            "kind": "bar",
            "x": [f"{month:%Y-%m}" for month, _count in found.usage],
            "series": [{"name": _t("用量"), "data": [count for _month, count in found.usage]}],
        },
        "moments": [
            Moment(
                row.at,
                f"{MOVEMENTS[MovementKind(row.kind)]} {row.quantity:+d}",
                " · ".join(filter(None, [row.store.name, row.piece.serial if row.piece else "", about_of(row)])),
                who,
                ICONS.get(MovementKind(row.kind), "point"),
            )
            for row, who in found.movements
        ],
    }
    return render(request, "stock/part.html", context)


def _head(found: PartPage, actor: Actor) -> Head:
    here = [found.facts.id]
    menu = []
    if actor.may(SUPPLY):
        menu.append(Action(_("设安全库存"), reverse("stock_level", args=here), "adjustments"))
    if actor.may(KEEP):
        menu.append(Action(_("转坏件"), reverse("stock_spoil", args=here), "package-off"))
    if actor.may(SUPPLY):
        menu.append(Action(_("报废"), reverse("stock_write_off", args=here), "trash", tone="danger"))
    return Head(
        title=found.facts.name,
        number=found.facts.code,
        facts=[
            Fact(_("良品"), found.total, "number"),
            Fact(_("可用"), found.free, "number"),
            Fact(_("对客价"), found.price, "money"),
        ],
        menu=menu,
        topic=f"part:{found.facts.id}",
    )


class Level(FormPage):
    """Say how much of a part should lie where."""

    title = _("设安全库存")
    deed = _("保存安全库存")
    done = _("已保存")
    permission = SUPPLY
    form_class: ClassVar[type[KitForm]] = LevelForm

    def prepare(self, **kwargs: Any) -> None:
        """Find the part."""
        self.found = part_page(actor=self.actor, part_id=kwargs["part_id"])

    def heading(self) -> Any:
        """Name the part."""
        return f"{self.title} · {self.found.facts.name}"

    def form_kwargs(self) -> dict[str, Any]:
        """Offer kinds of stores, then single ones."""
        kinds = [(kind.value, _t("全部%(kind)s") % {"kind": word}) for kind, word in STORE_KINDS.items()]
        return {"stores": kinds + choices_for(self.actor, SUPPLY)}

    def back_url(self) -> str:
        """Return to the part."""
        return reverse("stock_part", args=[self.found.facts.id])

    def perform(self, data: dict[str, Any]) -> str:
        """Save it."""
        chosen = data["store"]
        is_kind = chosen in set(StoreKind)
        set_level(
            actor=self.actor,
            part_code=self.found.facts.code,
            minimum=data["minimum"],
            target=data["target"],
            kind=StoreKind(chosen) if is_kind else StoreKind.HQ,
            store_id=None if is_kind else int(chosen),
        )
        return self.back_url()


class Spoil(Level):
    """Put parts on the bad shelf."""

    title = _("转坏件")
    deed = _("转坏件")
    done = _("已转到坏件货架")
    permission = KEEP
    form_class = AwayForm

    def form_kwargs(self) -> dict[str, Any]:
        """Offer the stores where it lies."""
        here = {str(row.store_id) for row in self.found.balances}
        return {"stores": [each for each in choices_for(self.actor, self.permission) if each[0] in here]}

    def perform(self, data: dict[str, Any]) -> str:
        """Do it."""
        line = Line(self.found.facts.code, data["quantity"], data["serials"])
        spoil(actor=self.actor, store_id=int(data["store"]), line=line)
        return self.back_url()


class WriteOff(Spoil):
    """Take bad parts out of the books."""

    title = _("报废")
    deed = _("报废")
    done = _("已报废")
    permission = SUPPLY

    def perform(self, data: dict[str, Any]) -> str:
        """Do it."""
        line = Line(self.found.facts.code, data["quantity"], data["serials"])
        write_off(actor=self.actor, store_id=int(data["store"]), line=line, reason=data["reason"])
        return self.back_url()


@require_GET
def job_parts(request: HttpRequest, job_id: int) -> HttpResponseBase:
    """Answer the panel of a job: what was used, what is kept or waited for, what has to come back."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    used, wishes, old = parts_of_job(actor=actor_of(request), job_id=job_id)
    context = {
        "used": [(row, -row.quantity) for row in used],
        "wishes": [(row, State(*REQUESTS[RequestState(row.state)])) for row in wishes],
        "old": [(row, State(*OLD_PARTS[OldPartState(row.state)])) for row in old],
    }
    return render(request, "stock/job.html", context)


@require_GET
def portal_panel(request: HttpRequest, provider_id: int) -> HttpResponseBase:
    """Answer the panel of a provider: what waits for somebody in its stores."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    actor = actor_of(request)
    store = visible_stores(actor).filter(provider_id=provider_id, kind=StoreKind.PROVIDER).first()
    if store is None:
        raise NotThere()
    context = {
        "store": store,
        "counts": counts_for(actor=actor),
        "lacking": len(proposals(actor=actor, store_id=store.pk)),
    }
    return render(request, "stock/portal.html", context)
