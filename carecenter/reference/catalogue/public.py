"""The door of the catalogue."""

from carecenter.reference.catalogue.actions.jobs import define_job_type
from carecenter.reference.catalogue.actions.prices import define_price, define_price_list
from carecenter.reference.catalogue.actions.products import (
    define_brand,
    define_fault,
    define_line,
    define_model,
    define_part,
    retire_model,
)
from carecenter.reference.catalogue.actions.warranties import define_rights_rule, define_warranty_rule
from carecenter.reference.catalogue.queries.jobs import job_type, job_types
from carecenter.reference.catalogue.queries.prices import fee_of, fees_of, prices_of
from carecenter.reference.catalogue.queries.products import (
    active_models,
    fault_codes,
    lines,
    model_by_code,
    models_by_id,
    parts,
)
from carecenter.reference.catalogue.queries.warranties import rights_terms, warranty_terms

__all__ = [
    "active_models",
    "define_brand",
    "define_fault",
    "define_job_type",
    "define_line",
    "define_model",
    "define_part",
    "define_price",
    "define_price_list",
    "define_rights_rule",
    "define_warranty_rule",
    "fault_codes",
    "fee_of",
    "fees_of",
    "job_type",
    "job_types",
    "lines",
    "model_by_code",
    "models_by_id",
    "parts",
    "prices_of",
    "rights_terms",
    "retire_model",
    "warranty_terms",
]
