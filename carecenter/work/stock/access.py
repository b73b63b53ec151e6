"""Whose stores an actor may see and work in: the brand all, a provider its own and its vans, a technician her van."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import demand, reach_filter, reaches
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted, NotThere
from carecenter.foundation.rows import only_row
from carecenter.work.stock.errors import NoVan
from carecenter.work.stock.models import Count, OldPart, PartRequest, Store, Transfer
from carecenter.work.stock.types import StoreKind

VIEW = declare("stock.view", _("查看配件库存"))
KEEP = declare("stock.keep", _("管理仓库：收发、调拨、盘点、收旧件"))
APPROVE = declare("stock.approve", _("复核盘点"))
SUPPLY = declare("stock.supply", _("采购入库、报废、安全库存与等级价"))
CARRY = declare("stock.carry", _("车载库存：领料、交回旧件"))


def _reach(actor: Actor, permission: str, at: str = "") -> Q | None:
    own = Q(**{f"{at}person_id": actor.person_id}) if actor.person_id else None
    return reach_filter(actor, permission, unit=f"{at}unit_path", own=own)


def _anyhow(actor: Actor, permissions: tuple[str, ...], *places: str) -> Q | None:
    """Return the condition of reaching one of the places with one of the permissions; None means no border."""
    condition = Q(pk__in=[])
    for permission in permissions:
        for at in places:
            reach = _reach(actor, permission, at)
            if reach is None:
                return None
            condition |= reach
    return condition


def visible_stores(actor: Actor, *permissions: str) -> QuerySet[Store]:
    """Return the stores that the actor reaches with one of the permissions (by default: may see)."""
    condition = _anyhow(actor, permissions or (VIEW,), "")
    return Store.objects.all() if condition is None else Store.objects.filter(condition)


def store_for(actor: Actor, store_id: int, *permissions: str) -> Store:
    """Return a store that the actor reaches with one of the permissions. Raises NotPermitted, NotThere."""
    _demand_any(actor, permissions)
    found = only_row(visible_stores(actor, *permissions).filter(pk=store_id, active=True))
    if found is None:
        raise NotThere()
    return found


def _demand_any(actor: Actor, permissions: tuple[str, ...]) -> None:
    if not any(actor.may(permission) for permission in permissions):
        raise NotPermitted(permissions[0])


def may_do(actor: Actor, permission: str, store: Store) -> bool:
    """Tell whether the actor reaches a store with a permission."""
    is_own = actor.person_id is not None and store.person_id == actor.person_id
    return reaches(actor, permission, store.unit_path, is_own=is_own)


def van_of(actor: Actor) -> Store:
    """Return the actor's own van with its station. Raises NotPermitted, NoVan."""
    demand(actor, CARRY)
    van = van_of_person(actor.person_id)
    if van is None:
        raise NoVan()
    return van


def van_of_person(person_id: int | None) -> Store | None:
    """Return somebody's van, for a caller who has checked access."""
    rows = Store.objects.filter(person_id=person_id or 0, kind=StoreKind.VAN, active=True)
    return rows.select_related("supplier__supplier").first()


def visible_transfers(actor: Actor, *permissions: str) -> QuerySet[Transfer]:
    """Return the transfers with one end in the actor's reach."""
    condition = _anyhow(actor, permissions or (VIEW,), "source__", "target__")
    return Transfer.objects.all() if condition is None else Transfer.objects.filter(condition)


def transfer_to_change(actor: Actor, transfer_id: int) -> Transfer:
    """Return a transfer in reach, locked, for one who keeps or carries. Raises NotPermitted, NotThere."""
    _demand_any(actor, (KEEP, CARRY))
    rows = visible_transfers(actor, KEEP, CARRY).select_related("source__tier", "target__tier")
    found = only_row(rows.select_for_update(of=("self",)).filter(pk=transfer_id))
    if found is None:
        raise NotThere()
    return found


def visible_counts(actor: Actor, *permissions: str) -> QuerySet[Count]:
    """Return the stock-takings of stores in reach."""
    condition = _anyhow(actor, permissions or (VIEW,), "store__")
    return Count.objects.all() if condition is None else Count.objects.filter(condition)


def count_to_change(actor: Actor, count_id: int, permission: str) -> Count:
    """Return a stock-taking in reach, locked. Raises NotPermitted, NotThere."""
    demand(actor, permission)
    rows = visible_counts(actor, permission).select_related("store")
    found = only_row(rows.select_for_update(of=("self",)).filter(pk=count_id))
    if found is None:
        raise NotThere()
    return found


def visible_requests(actor: Actor, *permissions: str) -> QuerySet[PartRequest]:
    """Return the wishes of vans in reach, and those kept in stores in reach."""
    condition = _anyhow(actor, permissions or (VIEW,), "van__", "store__")
    return PartRequest.objects.all() if condition is None else PartRequest.objects.filter(condition)


def request_to_change(actor: Actor, request_id: int, *permissions: str) -> PartRequest:
    """Return a wish in reach, locked. Raises NotPermitted, NotThere."""
    _demand_any(actor, permissions)
    rows = visible_requests(actor, *permissions).select_related("van__supplier", "store", "part")
    found = only_row(rows.select_for_update(of=("self",)).filter(pk=request_id))
    if found is None:
        raise NotThere()
    return found


def visible_old_parts(actor: Actor, *permissions: str) -> QuerySet[OldPart]:
    """Return the old parts of vans in reach."""
    condition = _anyhow(actor, permissions or (VIEW,), "van__")
    return OldPart.objects.all() if condition is None else OldPart.objects.filter(condition)


def old_part_to_change(actor: Actor, old_part_id: int, *permissions: str) -> OldPart:
    """Return an old part in reach, locked. Raises NotPermitted, NotThere."""
    _demand_any(actor, permissions)
    rows = visible_old_parts(actor, *permissions).select_related("van__supplier", "part")
    found = only_row(rows.select_for_update(of=("self",)).filter(pk=old_part_id))
    if found is None:
        raise NotThere()
    return found


def may_watch_store(actor: Actor, store_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a store."""
    return visible_stores(actor, VIEW, CARRY).filter(pk=store_id).exists()


def may_watch_transfer(actor: Actor, transfer_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a transfer."""
    return visible_transfers(actor, VIEW, CARRY).filter(pk=transfer_id).exists()


def may_watch_count(actor: Actor, count_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a stock-taking."""
    return visible_counts(actor, VIEW).filter(pk=count_id).exists()
