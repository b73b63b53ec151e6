"""Define warranty rules; a version is never changed, verdicts refer to it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Model

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.reference.catalogue.access import MANAGE
from carecenter.reference.catalogue.models import ProductLine, RightsRule, WarrantyRule
from carecenter.reference.catalogue.types import Fuel, WarrantyStart


@action("catalogue.define_warranty_rule")
def define_warranty_rule(
    *,
    actor: Actor,
    code: str,
    version: int,
    line_code: str,
    valid_from: date,
    components: Mapping[str, int],
    consumables: Sequence[str] = (),
    start: WarrantyStart = WarrantyStart.INSTALLED,
    part_repair_months: int = 3,
    labour_repair_days: int = 30,
) -> int:
    """Add a version: months by component, "WHOLE" among them, for things of a line sold from a day on.

    Raises NotThere for an unknown line; BadInput for a changed version or without WHOLE.
    """
    demand(actor, MANAGE)
    line = ProductLine.objects.filter(code=line_code).first()
    if line is None:
        raise NotThere(field="line_code")
    if "WHOLE" not in components:
        raise BadInput("components", "保修规则必须写明整机（WHOLE）的月数。")
    facts = {
        "line_id": line.pk,
        "valid_from": valid_from,
        "components": dict(components),
        "consumables": list(consumables),
        "start": str(start),
        "part_repair_months": part_repair_months,
        "labour_repair_days": labour_repair_days,
    }
    row, made = WarrantyRule.objects.get_or_create(code=code, version=version, defaults=facts)
    _same(row, made, facts, code, version)
    note(subject=("warranty_rule", row.pk), code=code, version=version)
    return row.pk


@action("catalogue.define_rights_rule")
def define_rights_rule(
    *,
    actor: Actor,
    code: str,
    version: int,
    valid_from: date,
    terms: Mapping[str, Any],
    fuels: Sequence[Fuel] = (),
    provinces: Sequence[str] = (),
    source: str = "",
) -> int:
    """Add a version of a law's or a province's rights; no fuel means all products, no province the whole country.

    `provinces` are two-digit division codes. Raises BadInput for a changed version.
    """
    demand(actor, MANAGE)
    facts = {
        "valid_from": valid_from,
        "fuels": [str(fuel) for fuel in fuels],
        "provinces": list(provinces),
        "terms": dict(terms),
        "source": source,
    }
    row, made = RightsRule.objects.get_or_create(code=code, version=version, defaults=facts)
    _same(row, made, facts, code, version)
    note(subject=("rights_rule", row.pk), code=code, version=version)
    return row.pk


def _same(row: Model, made: bool, facts: dict[str, Any], code: str, version: int) -> None:
    if not made and any(getattr(row, name) != value for name, value in facts.items()):
        raise BadInput("version", f"规则 {code} 第 {version} 版已存在且内容不同；请用新的版本号。")
