"""Define warranty rules; a version is never changed, verdicts refer to it."""

from collections.abc import Mapping
from datetime import date

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.reference.catalogue.access import MANAGE
from carecenter.reference.catalogue.models import ProductLine, ProvinceRule, WarrantyRule
from carecenter.reference.catalogue.types import WarrantyStart


@action("catalogue.define_warranty_rule")
def define_warranty_rule(
    *,
    actor: Actor,
    version: str,
    line_code: str,
    valid_from: date,
    components: Mapping[str, int],
    start: WarrantyStart = WarrantyStart.INSTALLED,
    part_repair_months: int = 3,
    labour_repair_days: int = 30,
) -> int:
    """Add a version: months by component for a line sold from a day on. Raises NotThere; BadInput for a changed version."""
    demand(actor, MANAGE)
    line = ProductLine.objects.filter(code=line_code).first()
    if line is None:
        raise NotThere(field="line_code")
    facts = {
        "line_id": line.pk,
        "valid_from": valid_from,
        "components": dict(components),
        "start": str(start),
        "part_repair_months": part_repair_months,
        "labour_repair_days": labour_repair_days,
    }
    row, made = WarrantyRule.objects.get_or_create(version=version, defaults=facts)
    if not made and any(getattr(row, name) != value for name, value in facts.items()):
        raise BadInput("version", f"保修规则 {version} 已存在且内容不同；请用新的版本号。")
    note(subject=("warranty_rule", row.pk), version=version)
    return row.pk


@action("catalogue.define_province_rule")
def define_province_rule(
    *, actor: Actor, version: str, province: str, valid_from: date, terms: Mapping[str, int], source: str = ""
) -> int:
    """Add a version of a province's overlay. Raises BadInput for a changed version."""
    demand(actor, MANAGE)
    facts = {"province": province, "valid_from": valid_from, "terms": dict(terms), "source": source}
    row, made = ProvinceRule.objects.get_or_create(version=version, defaults=facts)
    if not made and any(getattr(row, name) != value for name, value in facts.items()):
        raise BadInput("version", f"地方规则 {version} 已存在且内容不同；请用新的版本号。")
    note(subject=("province_rule", row.pk), version=version)
    return row.pk
