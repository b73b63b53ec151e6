"""Define products, parts and faults. Each action creates or replaces by code; saying the same twice changes nothing."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.catalogue.access import MANAGE
from carecenter.reference.catalogue.models import Brand, FaultCode, Part, ProductLine, ProductModel
from carecenter.reference.catalogue.types import Fuel


@action("catalogue.define_brand")
def define_brand(*, actor: Actor, code: str, name: str, hotline: str = "", accent: str = "") -> int:
    """Create or change a brand; return its id."""
    demand(actor, MANAGE)
    row, _ = Brand.objects.update_or_create(code=code, defaults={"name": name, "hotline": hotline, "accent": accent})
    note(subject=("brand", row.pk), code=code)
    return row.pk


@action("catalogue.define_line")
def define_line(
    *,
    actor: Actor,
    code: str,
    name: str,
    brand_code: str,
    fuel: Fuel,
    maintenance_months: int = 24,
    anode_months: int | None = None,
) -> int:
    """Create or change a product line; return its id. Raises NotThere for an unknown brand."""
    demand(actor, MANAGE)
    brand = Brand.objects.filter(code=brand_code).first()
    if brand is None:
        raise NotThere(field="brand_code")
    row, _ = ProductLine.objects.update_or_create(
        code=code,
        defaults={
            "name": name,
            "brand": brand,
            "fuel": fuel,
            "maintenance_months": maintenance_months,
            "anode_months": anode_months,
        },
    )
    note(subject=("line", row.pk), code=code)
    return row.pk


@action("catalogue.define_model")
def define_model(
    *,
    actor: Actor,
    code: str,
    name: str,
    line_code: str,
    capacity: Decimal,
    capacity_unit: str = "L",
    power_watts: int | None = None,
    gas_type: str = "",
    model_class: str = "",
    serial_prefix: str = "",
    hardness_limit: int | None = None,
    end_of_life_years: int | None = None,
    image: str = "",
    launched_date: date | None = None,
    retired_date: date | None = None,
) -> int:
    """Create or change a model; return its id. Raises NotThere for an unknown line."""
    demand(actor, MANAGE)
    facts = {
        "name": name,
        "line": _line(line_code),
        "capacity": capacity,
        "capacity_unit": capacity_unit,
        "power_watts": power_watts,
        "gas_type": gas_type,
        "model_class": model_class,
        "serial_prefix": serial_prefix,
        "hardness_limit": hardness_limit,
        "end_of_life_years": end_of_life_years,
        "image": image,
        "launched_date": launched_date,
        "retired_date": retired_date,
    }
    row, _ = ProductModel.objects.update_or_create(code=code, defaults=facts)
    note(subject=("model", row.pk), code=code)
    return row.pk


@action("catalogue.retire_model")
def retire_model(*, actor: Actor, model_id: int, on: date | None) -> None:
    """Take a model off sale from a day on, or (None) put it back."""
    demand(actor, MANAGE)
    row = only_row(ProductModel.objects.select_for_update().filter(pk=model_id))
    if row is None:
        raise NotThere()
    row.retired_date = on
    row.save(update_fields=["retired_date"])
    note(subject=("model", model_id), retired_on=on.isoformat() if on else None)


@action("catalogue.define_part")
def define_part(
    *, actor: Actor, code: str, name: str, line_codes: Sequence[str], component: str = "WHOLE", has_serial: bool = False
) -> int:
    """Create or change a spare part; return its id."""
    demand(actor, MANAGE)
    row, _ = Part.objects.update_or_create(
        code=code,
        defaults={"name": name, "line_codes": list(line_codes), "component": component, "has_serial": has_serial},
    )
    note(subject=("part", row.pk), code=code)
    return row.pk


@action("catalogue.define_fault")
def define_fault(
    *,
    actor: Actor,
    line_code: str,
    code: str,
    name: str,
    cause: str = "",
    advice: str = "",
    component: str = "WHOLE",
    safety: bool = False,
    urgent: bool = False,
) -> int:
    """Create or change a fault code of a line; return its id. Raises NotThere for an unknown line."""
    demand(actor, MANAGE)
    facts = {
        "name": name,
        "cause": cause,
        "advice": advice,
        "component": component,
        "safety": safety,
        "urgent": urgent,
    }
    row, _ = FaultCode.objects.update_or_create(line=_line(line_code), code=code, defaults=facts)
    note(subject=("fault", row.pk), code=code, line=line_code)
    return row.pk


def _line(code: str) -> ProductLine:
    line = ProductLine.objects.filter(code=code).first()
    if line is None:
        raise NotThere(field="line_code")
    return line
