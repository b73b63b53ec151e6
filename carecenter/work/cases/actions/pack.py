"""The section of a pack that cases own: types with their forms, the reason tree, texts."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from carecenter.foundation.packs import LoadContext, PackModel, PackView, register_section
from carecenter.foundation.packs.problems import Loc
from carecenter.work.cases.models import CaseTemplate, CaseType, ContactReason
from carecenter.work.cases.types.cases import Flow
from carecenter.work.cases.types.definitions import FieldKind, Tiers, Verification

Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,40}$")]
Word = Annotated[str, StringConstraints(min_length=1, max_length=60)]


class PackWhen(PackModel):
    """A condition on another field of the same form."""

    field: Code
    values: list[str] = Field(min_length=1)


class PackField(PackModel):
    """One field of a form."""

    key: Code
    label: Word
    en: str = ""
    kind: FieldKind = FieldKind.TEXT
    required: bool = False
    required_when: PackWhen | None = None
    shown_when: PackWhen | None = None
    choices: dict[str, str] = {}
    choices_en: dict[str, str] = {}
    help: str = ""
    pattern: str = ""
    most: int = Field(500, ge=1, le=20000)


class PackType(PackModel):
    """One type of case."""

    code: Code
    name: Word
    en: str = ""
    icon: str = "message"
    flow: Flow = Flow.SIMPLE
    queue: str = ""
    standard: str = ""
    urgency: int = Field(2, ge=1, le=3)
    impact: int = Field(3, ge=1, le=3)
    severity: int | None = Field(None, ge=1, le=4)
    safety: bool = False
    external: bool = False
    customer_required: bool = True
    equipment_wanted: bool = False
    rights_when: PackWhen | None = None
    verification: Verification = Verification.NONE
    tiers: Tiers = Tiers.LADDER
    reopen_days: int = Field(30, ge=1, le=365)
    wrap_up: str = ""
    reasons: list[str] = []
    fields: list[PackField] = []


class PackReason(PackModel):
    """One node of the tree; without children it is a wrap-up code."""

    code: Code
    name: Word
    en: str = ""
    children: list["PackReason"] = []


class PackTemplate(PackModel):
    """A text with variables such as {customer}, {number}, {owner}, or a macro with deeds."""

    code: Code
    name: Word
    kind: Literal["REPLY", "NOTE"] = "REPLY"
    types: list[Code] = []
    text: str
    then: dict[str, Any] = {}


class CaseTypes(PackModel):
    """case_types.yaml."""

    types: list[PackType] = Field(min_length=1)
    reasons: list[PackReason] = Field(min_length=1)
    templates: list[PackTemplate] = []


def check_case_types(data: CaseTypes, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """Conditions name fields that stand before, reasons and types are known, codes stand once."""
    reasons = [code for root in data.reasons for code in _codes(root)]
    if len(reasons) != len(set(reasons)):
        yield ("reasons",), "原因代码不能重复"
    codes = {one.code for one in data.types}
    for at, one in enumerate(data.types):
        if one.code in {other.code for other in data.types[:at]}:
            yield ("types", at, "code"), f"「{one.code}」已经用过"
        for name in [*one.reasons, *([one.wrap_up] if one.wrap_up else [])]:
            if name not in reasons:
                yield ("types", at, "reasons"), f"原因「{name}」不在 reasons 里"
        yield from _check_fields(one, at)
    for at, text in enumerate(data.templates):
        for code in set(text.types) - codes:
            yield ("templates", at, "types"), f"没有「{code}」这种类型"


def _check_fields(one: PackType, at: int) -> Iterator[tuple[Loc, str]]:
    before: dict[str, PackField] = {}
    for index, each in enumerate(one.fields):
        for when in (each.required_when, each.shown_when):
            other = before.get(when.field) if when else None
            if when and other is None:
                yield ("types", at, "fields", index), f"条件里的字段「{when.field}」要写在前面"
            elif when and other and other.choices and not set(when.values) <= set(other.choices):
                yield ("types", at, "fields", index), f"条件的取值不在「{when.field}」的选项里"
        if each.kind in {FieldKind.CHOICE, FieldKind.MANY} and not each.choices:
            yield ("types", at, "fields", index, "choices"), "选择字段要写 choices"
        before[each.key] = each


def _codes(reason: PackReason) -> Iterator[str]:
    yield reason.code
    for child in reason.children:
        yield from _codes(child)


def load_case_types(data: CaseTypes, context: LoadContext) -> None:
    """Store types, reasons and texts; what the pack no longer names is put out of use, never deleted."""
    CaseType.objects.exclude(code__in=[t.code for t in data.types]).update(active=False)
    for at, one in enumerate(context.each("types", data.types)):
        content = one.model_dump(mode="json")
        CaseType.objects.update_or_create(
            code=one.code, defaults={"name": one.name, "position": at, "content": content, "active": True}
        )
    ContactReason.objects.exclude(code__in=[c for r in data.reasons for c in _codes(r)]).update(active=False)
    place = [0]
    for root in context.each("reasons", data.reasons):
        _store_reason(root, "", "", place)
    CaseTemplate.objects.exclude(code__in=[t.code for t in data.templates]).update(active=False)
    for at, text in enumerate(context.each("templates", data.templates)):
        values = {"name": text.name, "kind": text.kind, "type_codes": text.types, "text": text.text, "then": text.then}
        CaseTemplate.objects.update_or_create(code=text.code, defaults={**values, "position": at, "active": True})


def _store_reason(reason: PackReason, parent: str, family: str, place: list[int]) -> None:
    # The second level is the issue family: coarse enough that 不热 and 忽冷忽热 are one repeat.
    family = family or (reason.code if parent else "")
    place[0] += 1
    ContactReason.objects.update_or_create(
        code=reason.code,
        defaults={
            "name": reason.name,
            "name_en": reason.en,
            "parent_code": parent,
            "family": family or reason.code,
            "leaf": not reason.children,
            "position": place[0],
            "active": True,
        },
    )
    for child in reason.children:
        _store_reason(child, reason.code, family, place)


def register() -> None:
    """Register the section; called when the application is ready."""
    register_section("case_types", CaseTypes, load_case_types, 105, check=check_case_types)
