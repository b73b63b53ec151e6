"""Read products, parts and faults."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from carecenter.foundation import clock
from carecenter.foundation.recall import recalled
from carecenter.foundation.remembered import remembered
from carecenter.foundation.rows import only_row
from carecenter.reference.catalogue.models import Brand, FaultCode, Part, Price, ProductLine, ProductModel
from carecenter.reference.catalogue.types import FaultFacts, Fuel, LineFacts, ModelFacts, PartFacts


@recalled
def models_by_id(*, ids: Iterable[int]) -> dict[int, ModelFacts]:
    """Return the models behind ids; ids without a model are left out. One query."""
    wanted = set(ids)
    if not wanted:
        return {}
    if len(wanted) == 1:
        one = _model(wanted.pop())
        return {one.id: one} if one else {}
    rows = ProductModel.objects.filter(pk__in=wanted).select_related("line__brand")
    return {row.pk: model_facts(row) for row in rows}


@remembered(ProductModel, ProductLine, Brand)
def _model(model_id: int) -> ModelFacts | None:
    row = only_row(ProductModel.objects.filter(pk=model_id).select_related("line__brand"))
    return model_facts(row) if row else None


@remembered(ProductModel, ProductLine, Brand)
def model_by_code(*, code: str) -> ModelFacts | None:
    """Return the model of a code, in any case of letters."""
    row = ProductModel.objects.filter(code__iexact=code.strip()).select_related("line__brand").first()
    return model_facts(row) if row else None


def active_models() -> list[ModelFacts]:
    """Return the models on sale today, by line and code."""
    rows = ProductModel.objects.select_related("line__brand").order_by("line__code", "code")
    return [facts for facts in map(model_facts, rows) if not facts.retired]


def model_facts(row: ProductModel) -> ModelFacts:
    """Return a loaded row as facts."""
    return ModelFacts(
        id=row.pk,
        code=row.code,
        name=row.name,
        line_code=row.line.code,
        brand_code=row.line.brand.code,
        fuel=Fuel(row.line.fuel),
        capacity=row.capacity,
        retired=row.retired_date is not None and row.retired_date <= clock.today(),
        line_name=row.line.name,
        capacity_unit=row.capacity_unit,
        model_class=row.model_class,
        image=row.image,
        gas_type=row.gas_type,
        serial_prefix=row.serial_prefix,
        hardness_limit=row.hardness_limit,
        maintenance_months=row.line.maintenance_months,
        end_of_life_years=row.end_of_life_years,
        launched_date=row.launched_date,
    )


def lines() -> list[LineFacts]:
    """Return all product lines by code."""
    rows = ProductLine.objects.select_related("brand").order_by("code")
    return [LineFacts(row.code, row.name, row.brand.code, Fuel(row.fuel), row.maintenance_months) for row in rows]


def brand() -> Brand | None:
    """Return the installation's first brand; None before a pack is loaded."""
    return Brand.objects.order_by("pk").first()


@recalled
def fault_codes(*, line_code: str) -> list[FaultFacts]:
    """Return the faults of a line by code; an empty line code returns all."""
    rows = FaultCode.objects.select_related("line").order_by("line__code", "code")
    if line_code:
        rows = rows.filter(line__code=line_code)
    return [
        FaultFacts(row.code, row.line.code, row.name, row.cause, row.advice, row.component, row.safety, row.urgent)
        for row in rows
    ]


@recalled
def parts(
    *, line_code: str = "", codes: Iterable[str] = (), price_list: str = "", on: date | None = None
) -> list[PartFacts]:
    """Return spare parts by code, for a line or for some codes; with the price of a list where one is named."""
    rows = Part.objects.filter(retired=False).order_by("code")
    if line_code:
        rows = rows.filter(line_codes__contains=[line_code])
    if wanted := list(codes):
        rows = rows.filter(code__in=wanted)
    found = list(rows)
    prices = _prices(price_list, [row.code for row in found], on or clock.today()) if price_list else {}
    return [
        PartFacts(
            row.pk, row.code, row.name, tuple(row.line_codes), row.component, row.has_serial, prices.get(row.code)
        )
        for row in found
    ]


def _prices(price_list: str, codes: list[str], on: date) -> dict[str, Decimal]:
    rows = Price.objects.filter(
        price_list__code=price_list, item_code__in=codes, model_class="", region_code="", valid_from__lte=on
    ).exclude(valid_until__lt=on)
    return dict(rows.values_list("item_code", "amount"))
