"""Read warranty rules."""

from datetime import date

from carecenter.reference.catalogue.models import ProductModel, RightsRule, WarrantyRule
from carecenter.reference.catalogue.types import Fuel, RightsTerms, WarrantyStart, WarrantyTerms


def warranty_terms(*, model_id: int, on: date) -> WarrantyTerms | None:
    """Return the brand's terms for a model sold on a day; None where no rule holds. One query."""
    line = ProductModel.objects.filter(pk=model_id).values("line_id")
    found = WarrantyRule.objects.filter(line_id__in=line, valid_from__lte=on).order_by("-valid_from").first()
    if found is None:
        return None
    return WarrantyTerms(
        code=found.code,
        number=found.version,
        components=dict(found.components),
        consumables=frozenset(found.consumables),
        start=WarrantyStart(found.start),
        part_repair_months=found.part_repair_months,
        labour_repair_days=found.labour_repair_days,
    )


def rights_terms(*, on: date) -> list[RightsTerms]:
    """Return the laws and provincial rules of a day, each in its newest version. One query."""
    rows = RightsRule.objects.filter(valid_from__lte=on).order_by("code", "-version").distinct("code")
    return [
        RightsTerms(
            code=row.code,
            number=row.version,
            fuels=frozenset(Fuel(fuel) for fuel in row.fuels),
            provinces=frozenset(row.provinces),
            terms=dict(row.terms),
            source=row.source,
        )
        for row in rows
    ]
