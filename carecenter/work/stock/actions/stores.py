"""Open stores: the brand's by its pack, a provider's when it is entered, a van when a technician joins."""

from typing import Any

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import PersonFacts
from carecenter.reference.providers import public as providers
from carecenter.reference.providers.types import ProviderFacts
from carecenter.work.stock.access import SUPPLY, store_for
from carecenter.work.stock.events import StoreOpened
from carecenter.work.stock.models import SafetyLevel, Store, Tier
from carecenter.work.stock.queries.policy import parts_by_code, policy
from carecenter.work.stock.types import StoreKind


@action("stock.open_store")
def open_store(*, actor: Actor, code: str, name: str, unit_path: str, supplier: str = "") -> int:
    """Open a store of the brand, or rename it; `supplier` is the code of the one that supplies it. Return its id."""
    demand(actor, SUPPLY)
    above = Store.objects.filter(code=supplier, kind=StoreKind.HQ).first() if supplier else None
    known = {"name": name, "kind": StoreKind.HQ.value, "unit_path": unit_path, "supplier": above}
    store, made = Store.objects.update_or_create(code=code, defaults=known)
    if made:
        _opened(store)
    return store.pk


def open_stores_of_providers(actor: Actor) -> None:
    """Open the stores and vans of all providers that stand already."""
    for facts in providers.active_providers():
        open_stores_of_provider(actor=actor, provider_id=facts.id)


@action("stock.open_stores_of_provider")
def open_stores_of_provider(*, actor: Actor, provider_id: int) -> None:
    """Open a provider's store and a van for each of its technicians, where they lack and the brand keeps stock."""
    facts = providers.providers_by_id(ids=[provider_id]).get(provider_id)
    note(subject=("provider", provider_id))
    if facts is None or not policy().keeps_stock:
        return
    store = _store_of_provider(facts)
    for person in providers.technicians_of(provider_id=provider_id):
        _open_van(person, facts, store)


@action("stock.open_van")
def open_van(*, actor: Actor, person_id: int) -> None:
    """Open a van for a technician of a provider; let it follow her to another one."""
    note(subject=("person", person_id))
    person = organisation.persons_by_id(ids=[person_id]).get(person_id)
    if person is None or not policy().keeps_stock:
        return
    facts = providers.provider_of_unit(unit_path=person.unit_path)
    team = providers.technicians_of(provider_id=facts.id) if facts else []
    if facts is not None and any(each.id == person_id for each in team):
        _open_van(person, facts, _store_of_provider(facts))


def _store_of_provider(facts: ProviderFacts) -> Store:
    found = Store.objects.filter(provider_id=facts.id, kind=StoreKind.PROVIDER).first()
    if found is not None:
        return found
    store, made = Store.objects.get_or_create(
        code=f"provider_{facts.id}",
        defaults={
            "name": facts.name,
            "kind": StoreKind.PROVIDER.value,
            "unit_path": facts.unit_path,
            "provider_id": facts.id,
            "supplier": _supplier_of(facts.unit_path),
            "tier": Tier.objects.order_by("pk").first(),
        },
    )
    if made:
        _opened(store)
    return store


def _supplier_of(path: str) -> Store | None:
    """Return the brand's nearest store above a unit, else its first one."""
    rows = Store.objects.filter(kind=StoreKind.HQ, active=True)
    above = list(rows.filter(unit_path__holds=path))
    return max(above, key=lambda row: len(row.unit_path), default=None) or rows.order_by("pk").first()


def _open_van(person: PersonFacts, facts: ProviderFacts, store: Store) -> None:
    van = Store.objects.filter(person_id=person.id, kind=StoreKind.VAN).first()
    if van is not None and van.provider_id == facts.id:
        return
    if van is None:
        van = Store(code=f"van_{person.id}", kind=StoreKind.VAN.value, person_id=person.id)
    van.name, van.unit_path = f"{person.name} · {facts.name}", person.unit_path
    van.provider_id, van.supplier, van.active = facts.id, store, True
    van.save()
    _opened(van)


def _opened(store: Store) -> None:
    record(StoreOpened(subject_id=store.pk, unit_path=store.unit_path, store_kind=store.kind))


@action("stock.set_tier")
def set_tier(*, actor: Actor, store_id: int, tier: str) -> None:
    """Say by which tier's prices a provider is charged. Raises BadInput, NotThere."""
    store = store_for(actor, store_id, SUPPLY)
    found = Tier.objects.filter(code=tier).first()
    if found is None or store.kind != StoreKind.PROVIDER:
        raise BadInput("tier", "没有这个等级。")
    store.tier = found
    store.save(update_fields=["tier"])
    note(subject=("store", store.pk), unit_path=store.unit_path, tier=tier)


@action("stock.set_level")
def set_level(
    *, actor: Actor, part_code: str, minimum: int, target: int, kind: StoreKind, store_id: int | None = None
) -> None:
    """Say how much of a part should lie in stores of a kind, or in one. Raises BadInput, UnknownPart, NotThere."""
    demand(actor, SUPPLY)
    if store_id is not None:
        kind = StoreKind(store_for(actor, store_id, SUPPLY).kind)
    if not 0 <= minimum <= target <= 100_000:
        raise BadInput("target", "补到数量不能小于安全库存。")
    part = parts_by_code([part_code])[part_code]
    where: dict[str, Any] = {"store__isnull": True} if store_id is None else {"store_id": store_id}
    SafetyLevel.objects.update_or_create(
        kind=kind.value, part_id=part.id, **where, defaults={"minimum": minimum, "target": target}
    )
    note(subject=("part", part.id), store=store_id or 0, minimum=minimum, target=target)
