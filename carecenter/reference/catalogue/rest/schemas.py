"""What the API of the catalogue answers."""

from decimal import Decimal

from ninja import Schema


class ModelOut(Schema):
    """A model."""

    id: int
    code: str
    name: str
    line_code: str
    brand_code: str
    fuel: str
    capacity: Decimal
    capacity_unit: str
    gas_type: str
    model_class: str
    serial_prefix: str
    retired: bool


class ModelsOut(Schema):
    """Models by line and code."""

    models: list[ModelOut]
