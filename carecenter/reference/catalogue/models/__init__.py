"""Tables of the catalogue."""

from carecenter.reference.catalogue.models.jobs import JobType, JobTypeVersion
from carecenter.reference.catalogue.models.prices import Price, PriceList
from carecenter.reference.catalogue.models.products import Brand, FaultCode, Part, ProductLine, ProductModel
from carecenter.reference.catalogue.models.warranties import RightsRule, WarrantyRule

__all__ = [
    "Brand",
    "FaultCode",
    "JobType",
    "JobTypeVersion",
    "Part",
    "Price",
    "PriceList",
    "ProductLine",
    "ProductModel",
    "RightsRule",
    "WarrantyRule",
]
