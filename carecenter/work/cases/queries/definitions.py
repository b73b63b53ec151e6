"""Types, reasons and templates in use; remembered for a moment, since every page needs them."""

from typing import Any

from carecenter.foundation.remembered import remembered
from carecenter.work.cases.errors import NoSuchCaseType
from carecenter.work.cases.models import CaseTemplate, CaseType, ContactReason
from carecenter.work.cases.types.cases import Flow
from carecenter.work.cases.types.definitions import (
    CaseTypeDefinition,
    FieldDefinition,
    FieldKind,
    ReasonFacts,
    Tiers,
    Verification,
    When,
)  # fmt: skip


@remembered(CaseType)
def case_types() -> dict[str, CaseTypeDefinition]:
    """Return the types in use by code, in the pack's order."""
    rows = CaseType.objects.filter(active=True).order_by("position", "id")
    return {row.code: definition_of(row.content) for row in rows}


def case_type(code: str) -> CaseTypeDefinition:
    """Return one type in use. Raises NoSuchCaseType."""
    found = case_types().get(code)
    if found is None:
        raise NoSuchCaseType(field="type_code", type=code)
    return found


def definition_of(content: dict[str, Any]) -> CaseTypeDefinition:
    """Read a stored definition."""
    values = dict(content)
    values["flow"] = Flow(values.get("flow", "SIMPLE"))
    values["verification"] = Verification(values.get("verification", "NONE"))
    values["tiers"] = Tiers(values.get("tiers", "LADDER"))
    values["reasons"] = tuple(values.get("reasons", ()))
    values["rights_when"] = _when(values.get("rights_when"))
    values["fields"] = tuple(_field(one) for one in values.get("fields", ()))
    return CaseTypeDefinition(**values)


def _when(found: dict[str, Any] | None) -> When | None:
    return When(found["field"], tuple(found["values"])) if found else None


def _field(values: dict[str, Any]) -> FieldDefinition:
    rest = {key: value for key, value in values.items() if key not in {"kind", "required_when", "shown_when"}}
    return FieldDefinition(
        kind=FieldKind(values.get("kind", "TEXT")),
        required_when=_when(values.get("required_when")),
        shown_when=_when(values.get("shown_when")),
        **rest,
    )


@remembered(ContactReason)
def contact_reasons() -> dict[str, ReasonFacts]:
    """Return the reasons in use by code, in the order of the tree."""
    rows = ContactReason.objects.filter(active=True).order_by("position", "id")
    return {r.code: ReasonFacts(r.code, r.name, r.parent_code, r.family, r.leaf, r.name_en) for r in rows}


def family_of(reason_code: str) -> str:
    """Return the issue family of a reason; the code itself where the tree does not know it."""
    found = contact_reasons().get(reason_code)
    return found.family if found else reason_code


def templates_for(type_code: str) -> list[CaseTemplate]:
    """Return the texts and macros offered for a type."""
    rows = CaseTemplate.objects.filter(active=True).order_by("position", "id")
    return [row for row in rows if not row.type_codes or type_code in row.type_codes]
