"""Read warranty rules."""

from datetime import date

from carecenter.reference.catalogue.models import ProductModel, ProvinceRule, WarrantyRule
from carecenter.reference.catalogue.types import ProvinceTerms, WarrantyStart, WarrantyTerms


def warranty_terms(*, model_id: int, on: date) -> WarrantyTerms:
    """Return the brand's terms for a model sold on a day; version NONE and no component where there are none."""
    line = ProductModel.objects.filter(pk=model_id).values("line_id")
    found = WarrantyRule.objects.filter(line_id__in=line, valid_from__lte=on).order_by("-valid_from").first()
    if found is None:
        return WarrantyTerms(version="NONE")
    return WarrantyTerms(
        version=found.version,
        components=dict(found.components),
        start=WarrantyStart(found.start),
        part_repair_months=found.part_repair_months,
        labour_repair_days=found.labour_repair_days,
    )


def province_terms(*, region_code: str, on: date) -> ProvinceTerms | None:
    """Return what a region's province grants beyond the brand on a day; None where nothing is recorded."""
    rows = ProvinceRule.objects.filter(province=region_code[:2], valid_from__lte=on)
    found = rows.order_by("-valid_from").first()
    return ProvinceTerms(found.version, found.province, dict(found.terms), found.source) if found else None
