"""What the catalogue's pages show."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.catalogue.access import VIEW
from carecenter.reference.catalogue.models import Price, PriceList, ProductModel
from carecenter.reference.catalogue.queries.products import fault_codes, model_facts, parts
from carecenter.reference.catalogue.queries.warranties import warranty_terms
from carecenter.reference.catalogue.types import FaultFacts, ModelFacts, PartFacts, WarrantyTerms

CUSTOMER_PRICES = "CUSTOMER"


@dataclass(frozen=True)
class ModelPage:
    """All that a model's page says."""

    facts: ModelFacts
    power_watts: int | None
    launched_date: date | None
    retired_date: date | None
    warranty: WarrantyTerms | None
    parts: list[PartFacts]
    faults: list[FaultFacts]


def model_rows(*, actor: Actor, text: str = "", line: str = "", on_sale: bool = False) -> QuerySet[ProductModel]:
    """Return models by a part of code or name. Raises NotPermitted."""
    demand(actor, VIEW)
    rows = ProductModel.objects.select_related("line__brand")
    if text:
        rows = rows.filter(Q(code__icontains=text) | Q(name__icontains=text))
    if line:
        rows = rows.filter(line__code=line)
    if on_sale:
        rows = rows.filter(Q(retired_date=None) | Q(retired_date__gt=clock.today()))
    return rows


def model_page(*, actor: Actor, model_id: int) -> ModelPage:
    """Return a model with its warranty, parts and faults. Raises NotPermitted, NotThere."""
    row = only_row(model_rows(actor=actor).filter(pk=model_id))
    if row is None:
        raise NotThere()
    return ModelPage(
        facts=model_facts(row),
        power_watts=row.power_watts,
        launched_date=row.launched_date,
        retired_date=row.retired_date,
        warranty=warranty_terms(model_id=row.pk, on=clock.today()),
        parts=parts(line_code=row.line.code, price_list=CUSTOMER_PRICES),
        faults=fault_codes(line_code=row.line.code),
    )


def price_lists(*, actor: Actor) -> list[PriceList]:
    """Return the price lists. Raises NotPermitted."""
    demand(actor, VIEW)
    return list(PriceList.objects.order_by("-kind", "code"))


def price_rows(*, actor: Actor, price_list: str, text: str = "", on: date | None = None) -> QuerySet[Price]:
    """Return prices of a list, all or those that hold on a day. Raises NotPermitted."""
    demand(actor, VIEW)
    wanted: dict[str, Any] = {"price_list__code": price_list} if price_list else {}
    rows = Price.objects.filter(**wanted).select_related("price_list")
    if text:
        rows = rows.filter(item_code__icontains=text)
    if on is not None:
        rows = rows.filter(valid_from__lte=on).exclude(valid_until__lt=on)
    return rows
