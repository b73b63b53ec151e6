"""The sections of a pack that the catalogue owns: catalogue, parts, job_types, prices, warranty."""

from collections.abc import Iterator

from carecenter.foundation.packs import LoadContext, PackView, register_section
from carecenter.foundation.packs.problems import Loc
from carecenter.reference.catalogue.actions import pack_schemas as schemas
from carecenter.reference.catalogue.actions.jobs import define_job_type
from carecenter.reference.catalogue.actions.prices import define_price, define_price_list
from carecenter.reference.catalogue.actions.products import (
    define_brand,
    define_fault,
    define_line,
    define_model,
    define_part,
)
from carecenter.reference.catalogue.actions.warranties import define_rights_rule, define_warranty_rule
from carecenter.reference.catalogue.types import ChecklistItem, EvidenceItem


def load_catalogue(data: schemas.Catalogue, context: LoadContext) -> None:
    """Define brand, lines, models."""
    with context.at("brand"):
        define_brand(actor=context.actor, **data.brand.model_dump())
    for line in context.each("lines", data.lines):
        define_line(actor=context.actor, brand_code=data.brand.code, **line.model_dump())
    for model in context.each("models", data.models):
        define_model(actor=context.actor, line_code=model.line, **model.model_dump(exclude={"line"}))


def load_parts(data: schemas.Parts, context: LoadContext) -> None:
    """Define parts and faults."""
    for part in context.each("parts", data.parts):
        define_part(actor=context.actor, line_codes=part.lines, **part.model_dump(exclude={"lines"}))
    for fault in context.each("faults", data.faults):
        define_fault(actor=context.actor, line_code=fault.line, **fault.model_dump(exclude={"line"}))


def load_job_types(data: schemas.JobTypes, context: LoadContext) -> None:
    """Define job types."""
    for entry in context.each("job_types", data.job_types):
        facts = entry.model_dump(exclude={"checklist", "evidence", "qualifications"})
        define_job_type(
            actor=context.actor,
            required_qualifications=entry.qualifications,
            checklist=[
                ChecklistItem(
                    **item.model_dump(exclude={"choices", "fuels"}),
                    choices=tuple(item.choices),
                    fuels=tuple(item.fuels),
                )
                for item in entry.checklist
            ],
            evidence=[EvidenceItem(**item.model_dump()) for item in entry.evidence],
            **facts,
        )


def load_prices(data: schemas.Prices, context: LoadContext) -> None:
    """Define price lists and prices, each list's prices in the order of their days."""
    for entry in context.each("lists", data.lists):
        define_price_list(actor=context.actor, code=entry.code, name=entry.name, kind=entry.kind)
    for at, entry in enumerate(data.lists):
        for place, price in sorted(enumerate(entry.prices), key=lambda pair: pair[1].valid_from):
            with context.at("lists", at, "prices", place):
                define_price(
                    actor=context.actor,
                    price_list=entry.code,
                    item_code=price.item,
                    amount=price.amount,
                    valid_from=price.valid_from,
                    model_class=price.model_class,
                    region_code=price.region,
                )
            context.counts["prices"] = context.counts.get("prices", 0) + 1


def load_warranty(data: schemas.Warranty, context: LoadContext) -> None:
    """Define the brand's warranty and the laws."""
    for rule in context.each("brand_rules", data.brand_rules):
        define_warranty_rule(actor=context.actor, line_code=rule.line, **rule.model_dump(exclude={"line"}))
    for law in context.each("rights", data.rights):
        terms = law.terms.model_dump(exclude_none=True, mode="json")
        define_rights_rule(actor=context.actor, terms=terms, **law.model_dump(exclude={"terms"}))


def check_catalogue(data: schemas.Catalogue, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """No code twice; every model names a line."""
    yield from _twice("lines", [line.code for line in data.lines], "产品线")
    yield from _twice("models", [model.code for model in data.models], "型号")
    lines = {line.code for line in data.lines}
    for at, model in enumerate(data.models):
        if model.line not in lines:
            yield ("models", at, "line"), _of("产品线", lines, model.line)
        if model.launched_date and model.retired_date and model.retired_date <= model.launched_date:
            yield ("models", at, "retired_date"), "停售日应晚于上市日"


def check_parts(data: schemas.Parts, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """No code twice; every part and fault names lines that exist."""
    lines = pack.codes("catalogue", "lines")
    yield from _twice("parts", [part.code for part in data.parts], "配件")
    yield from _twice("faults", [f"{fault.line} {fault.code}" for fault in data.faults], "故障代码")
    for at, part in enumerate(data.parts):
        for place, line in enumerate(part.lines):
            if line not in lines:
                yield ("parts", at, "lines", place), _of("产品线", lines, line)
    for at, fault in enumerate(data.faults):
        if fault.line not in lines:
            yield ("faults", at, "line"), _of("产品线", lines, fault.line)


def check_job_types(data: schemas.JobTypes, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """Qualifications and following types exist; limits and choices fit the kind of item."""
    held = pack.codes("organisation", "qualifications")
    types = {entry.code for entry in data.job_types}
    for at, entry in enumerate(data.job_types):
        here: Loc = ("job_types", at)
        for place, code in enumerate(entry.qualifications):
            if code not in held:
                yield (*here, "qualifications", place), _of("资质", held, code)
        for place, code in enumerate(entry.follow_types):
            if code not in types:
                yield (*here, "follow_types", place), _of("服务类型", types, code)
        for place, item in enumerate(entry.checklist):
            if said := item.misfit():
                yield (*here, "checklist", place), said
        yield from _twice("checklist", [item.code for item in entry.checklist], "检查项", here)
        yield from _twice("evidence", [item.code for item in entry.evidence], "证据项", here)


def check_prices(data: schemas.Prices, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """A part's price names a part that exists; no price of the same item twice from the same day."""
    classes = pack.codes("catalogue", "models", key="model_class")
    for at, entry in enumerate(data.lists):
        keys = [f"{p.item} {p.model_class} {p.region} {p.valid_from}".strip() for p in entry.prices]
        yield from _twice("prices", keys, "价格", ("lists", at))
        for place, price in enumerate(entry.prices):
            if price.model_class and price.model_class not in classes:
                yield ("lists", at, "prices", place, "model_class"), _of("型号类别", classes, price.model_class)


def check_warranty(data: schemas.Warranty, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """Every rule names a line; every line has a rule."""
    lines = pack.codes("catalogue", "lines")
    for at, rule in enumerate(data.brand_rules):
        if rule.line not in lines:
            yield ("brand_rules", at, "line"), _of("产品线", lines, rule.line)
        if "WHOLE" not in rule.components:
            yield ("brand_rules", at, "components"), "应写明整机（WHOLE）的月数"
    for line in sorted(lines - {rule.line for rule in data.brand_rules}):
        yield ("brand_rules",), f"产品线「{line}」没有保修规则"


def _twice(name: str, codes: list[str], what: str, before: Loc = ()) -> Iterator[tuple[Loc, str]]:
    for at, code in enumerate(codes):
        if code in codes[:at]:
            yield (*before, name, at), f"{what}「{code}」写了两次，应唯一"


def _of(what: str, known: set[str], given: str) -> str:
    listed = "、".join(sorted(filter(None, known))) or "（无）"
    return f"应为已定义的{what}之一：{listed}，现为「{given}」"


def register() -> None:
    """Register the sections; called when the application is ready."""
    register_section("catalogue", schemas.Catalogue, load_catalogue, 40, check=check_catalogue)
    register_section("parts", schemas.Parts, load_parts, 50, check=check_parts)
    register_section("job_types", schemas.JobTypes, load_job_types, 60, check=check_job_types)
    register_section("prices", schemas.Prices, load_prices, 70, check=check_prices)
    register_section("warranty", schemas.Warranty, load_warranty, 80, check=check_warranty)
