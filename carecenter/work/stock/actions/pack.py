"""The section of a pack that stock owns: the brand's stores, rules, safety stock and price tiers."""

from collections.abc import Iterator

from pydantic import Field, model_validator

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.packs import LoadContext, PackModel, PackView, register_section
from carecenter.foundation.packs.problems import Loc
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.organisation import public as organisation
from carecenter.work.stock.access import SUPPLY
from carecenter.work.stock.actions.stores import open_store, open_stores_of_providers, set_level
from carecenter.work.stock.models import StockPolicy, Tier
from carecenter.work.stock.types import OldPartRule, StoreKind


class Rules(PackModel):
    """What holds for the whole brand."""

    keeps_stock: bool
    self_service: bool = True
    old_part_days: int = Field(ge=1, le=90)
    old_parts: OldPartRule
    never_returned: list[str] = []


class StoreEntry(PackModel):
    """A store of the brand, at one of its units; a branch store names the one that supplies it, written before it."""

    code: str = Field(pattern=r"^[a-z0-9_]{1,60}$")
    name: str = Field(min_length=1, max_length=120)
    unit: str
    supplier: str = ""


class TierEntry(PackModel):
    """A class of providers and its price list; the first is that of a new provider."""

    code: str = Field(pattern=r"^[A-Z0-9_]{1,20}$")
    name: str = Field(min_length=1, max_length=40)
    price_list: str


class LevelEntry(PackModel):
    """How much of a part should lie in each store of a kind."""

    kind: StoreKind
    part: str
    minimum: int = Field(ge=0, le=100_000)
    target: int = Field(ge=0, le=100_000)

    @model_validator(mode="after")
    def in_order(self) -> "LevelEntry":
        """Refuse a target below the minimum."""
        if self.target < self.minimum:
            raise ValueError("target 不能小于 minimum")
        return self


class Stock(PackModel):
    """stock.yaml."""

    rules: Rules
    stores: list[StoreEntry]
    tiers: list[TierEntry] = []
    levels: list[LevelEntry] = []


def check_stock(data: Stock, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """Units, parts, price lists and suppliers exist; nothing is said twice."""
    units, parts = pack.codes("organisation", "units"), pack.codes("parts", "parts")
    lists = pack.codes("prices", "lists")
    codes = [store.code for store in data.stores]
    for at, store in enumerate(data.stores):
        yield from _unknown(("stores", at, "unit"), "组织", store.unit, units)
        if store.supplier and store.supplier not in codes[:at]:
            yield ("stores", at, "supplier"), f"上级仓库「{store.supplier}」应写在前面"
    for at, tier in enumerate(data.tiers):
        yield from _unknown(("tiers", at, "price_list"), "价格表", tier.price_list, lists)
    for at, code in enumerate(data.rules.never_returned):
        yield from _unknown(("rules", "never_returned", at), "配件", code, parts)
    keys = [(level.kind, level.part) for level in data.levels]
    for at, level in enumerate(data.levels):
        yield from _unknown(("levels", at, "part"), "配件", level.part, parts)
        if keys[at] in keys[:at]:
            yield ("levels", at), f"「{level.part}」在 {level.kind} 写了两次，应唯一"


def _unknown(place: Loc, what: str, code: str, known: set[str]) -> Iterator[tuple[Loc, str]]:
    if code not in known:
        yield place, f"{what}「{code}」不存在"


@action("stock.set_policy")
def set_policy(*, actor: Actor, rules: Rules) -> None:
    """Set the brand's rules."""
    demand(actor, SUPPLY)
    StockPolicy.objects.update_or_create(pk=1, defaults={**rules.model_dump(), "old_parts": rules.old_parts.value})
    note(subject=("stock_policy", 1), keeps_stock=rules.keeps_stock)


@action("stock.define_tier")
def define_tier(*, actor: Actor, code: str, name: str, price_list: str) -> None:
    """Define a tier of providers, or change its name and price list."""
    demand(actor, SUPPLY)
    tier, _ = Tier.objects.update_or_create(code=code, defaults={"name": name, "price_list": price_list})
    note(subject=("stock_tier", tier.pk), code=code, price_list=price_list)


def load_stock(data: Stock, context: LoadContext) -> None:
    """Load the section; then open what the providers that stand already lack."""
    actor = context.actor
    set_policy(actor=actor, rules=data.rules)
    for tier in context.each("tiers", data.tiers):
        define_tier(actor=actor, code=tier.code, name=tier.name, price_list=tier.price_list)
    for store in context.each("stores", data.stores):
        unit = organisation.unit_by_code(code=store.unit)
        path = unit.path if unit else ""
        open_store(actor=actor, code=store.code, name=store.name, unit_path=path, supplier=store.supplier)
    for level in context.each("levels", data.levels):
        set_level(actor=actor, part_code=level.part, kind=level.kind, minimum=level.minimum, target=level.target)
    open_stores_of_providers(actor)


def register() -> None:
    """Register the section; called when the application is ready."""
    register_section("stock", Stock, load_stock, 97, check=check_stock)
