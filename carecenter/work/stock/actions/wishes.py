"""A technician's wish for a part: kept where it lies, brought where it lacks, handed out, let go."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext

from carecenter.foundation import clock
from carecenter.foundation.action import action, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.work.stock.access import CARRY, KEEP, request_to_change, van_of, van_of_person
from carecenter.work.stock.actions.booking import Cause, Key, book, locked_balances
from carecenter.work.stock.actions.handing import hand_over
from carecenter.work.stock.actions.transferring import prepare
from carecenter.work.stock.errors import NoSelfService, WrongRequestState
from carecenter.work.stock.events import PartAsked, PartIssued, PartReady, PartRequestEnded
from carecenter.work.stock.models import PartRequest, Store
from carecenter.work.stock.queries.policy import parts_by_code, policy
from carecenter.work.stock.queries.words import REQUESTS
from carecenter.work.stock.types import Change, Line, RequestState, Reserved, Shelf

MOST_WISHED = 50


@action("stock.ask_part")
def ask_part(*, actor: Actor, part_code: str, quantity: int = 1, job_id: int | None = None) -> Reserved:
    """Ask for a part for one's own van: kept at the station, or waited for. Raises NoVan, UnknownPart, BadInput."""
    return _wish(actor, van_of(actor), part_code, quantity, job_id)


@action("stock.reserve_for_job")
def reserve_for_job(
    *, actor: Actor, job_id: int, technician_id: int | None, part_code: str, quantity: int = 1
) -> Reserved | None:
    """Keep a part for a job, for a caller who let the actor into it; None where no stock is kept for its technician.

    On her van, else at her station, else waited for and brought from the brand's store. Raises UnknownPart, BadInput.
    """
    van = van_of_person(technician_id) if policy().keeps_stock else None
    return None if van is None else _wish(actor, van, part_code, quantity, job_id)


def _wish(actor: Actor, van: Store, part_code: str, quantity: int, job_id: int | None) -> Reserved:
    if not 1 <= quantity <= MOST_WISHED:
        raise BadInput("quantity", "数量应在 1 到 %(most)s 之间。", most=MOST_WISHED)
    part = parts_by_code([part_code])[part_code]
    wish = PartRequest.objects.create(
        part_id=part.id,
        quantity=quantity,
        van=van,
        job_id=job_id,
        state=RequestState.WAITING.value,
        asked_at=clock.now(),
        asked_by_id=actor.person_id,
    )
    _keep_somewhere(wish, actor)
    record(PartAsked(subject_id=wish.pk, unit_path=van.unit_path, job_id=job_id, part_code=part_code, state=wish.state))
    return Reserved(wish.pk, RequestState(wish.state), wish.store.name if wish.store else "")


def _keep_somewhere(wish: PartRequest, actor: Actor) -> None:
    """Keep a locked wish on the van (for a job), at the station, or have it brought; else it goes on waiting.

    All three shelves are locked before anything is decided: whoever frees parts later finds the wish waiting.
    """
    van, station = wish.van, wish.van.supplier
    above = station.supplier if station else None
    rows = locked_balances(_places(wish))
    free = {store: row.free for (store, _part, _shelf), row in rows.items()}
    if wish.job_id and free[van.pk] >= wish.quantity:
        _keep_at(wish, van, RequestState.ISSUED, actor)
    elif station and free[station.pk] >= wish.quantity:
        _keep_at(wish, station, RequestState.RESERVED, actor)
    elif station and above and wish.transfer_id is None and free[above.pk] >= wish.quantity:
        wish.transfer = prepare(actor, above, station, [Line(wish.part.code, wish.quantity)], serials_later=True)
        wish.save(update_fields=["transfer"])


def _places(wish: PartRequest) -> list[Key]:
    """Return the shelves where a wish may be kept: van, station, and the store that supplies it."""
    station = wish.van.supplier
    stores = [wish.van, station, station.supplier if station else None]
    return [(store.pk, wish.part_id, Shelf.GOOD.value) for store in stores if store is not None]


def _keep_at(wish: PartRequest, store: Store, state: RequestState, actor: Actor) -> None:
    book([Change(store.pk, wish.part_id, reserved=wish.quantity)], Cause(actor, ("request", wish.pk), wish.job_id))
    wish.state, wish.store, wish.ready_at = state.value, store, clock.now()
    wish.issued_at = clock.now() if state is RequestState.ISSUED else None
    wish.save(update_fields=["state", "store", "ready_at", "issued_at"])
    record(
        PartReady(
            subject_id=wish.pk,
            unit_path=wish.van.unit_path,
            job_id=wish.job_id,
            part_code=wish.part.code,
            person_id=wish.van.person_id or 0,
        )
    )


@action("stock.serve_waiting")
def serve_waiting(*, actor: Actor, store_id: int, part_ids: Iterable[int]) -> int:
    """Give what became free in a store to those who wait for it, the oldest wish first; return how many were served."""
    served = 0
    waiting = PartRequest.objects.filter(state=RequestState.WAITING, part_id__in=list(part_ids))
    near = waiting.filter(van__supplier_id=store_id) | waiting.filter(van__supplier__supplier_id=store_id)
    ids = list(near.order_by("id").values_list("id", flat=True)[:500])
    rows = PartRequest.objects.filter(pk__in=ids, state=RequestState.WAITING).order_by("id")
    wishes = list(rows.select_related("van__supplier__supplier", "part").select_for_update(of=("self",)))
    locked_balances([key for wish in wishes for key in _places(wish)])
    for wish in wishes:
        _keep_somewhere(wish, actor)
        served += wish.state != RequestState.WAITING
    return served


@action("stock.take_part")
def take_part(*, actor: Actor, part_code: str, quantity: int = 1, serials: Sequence[str] = ()) -> str:
    """Take a part out of the own station's store into the van, at once; return the store's name.

    Raises NoVan, NoSelfService, NotEnough (somebody was faster), UnknownPart, SerialsAsked, SerialNotHere.
    """
    van = van_of(actor)
    if not policy().self_service or van.supplier is None:
        raise NoSelfService()
    line = Line(part_code, quantity, tuple(serials))
    hand_over(actor, van.supplier, van, line)
    return van.supplier.name


@action("stock.issue_part")
def issue_part(*, actor: Actor, request_id: int, serials: Sequence[str] = ()) -> None:
    """Hand out what is kept for a technician; for a job it stays kept on her van.

    Raises WrongRequestState, SerialsAsked, SerialNotHere, NotThere.
    """
    wish = request_to_change(actor, request_id, KEEP, CARRY)
    if wish.state != RequestState.RESERVED or wish.store is None:
        raise _wrong(wish, "发料")
    if not actor.may(KEEP) and not policy().self_service:
        raise NoSelfService()
    line = Line(wish.part.code, wish.quantity, tuple(serials))
    hand_over(actor, wish.store, wish.van, line, about=("request", wish.pk), kept=True, job_id=wish.job_id)
    wish.state, wish.store, wish.issued_at = RequestState.ISSUED.value, wish.van, clock.now()
    if wish.job_id is None:
        wish.ended_at = clock.now()
    wish.save(update_fields=["state", "store", "issued_at", "ended_at"])
    record(PartIssued(subject_id=wish.pk, unit_path=wish.van.unit_path, job_id=wish.job_id, part_code=wish.part.code))


@action("stock.let_go")
def let_go(*, actor: Actor, request_id: int) -> None:
    """Let a wish go that was not handed out. Raises WrongRequestState, NotThere."""
    wish = request_to_change(actor, request_id, KEEP, CARRY)
    if wish.state not in {RequestState.WAITING, RequestState.RESERVED}:
        raise _wrong(wish, "取消")
    end_wish(wish, actor)


@action("stock.release_job")
def release_job(*, actor: Actor, job_id: int) -> None:
    """Let go what is kept for a job that is over, for the module that ended it."""
    rows = PartRequest.objects.filter(job_id=job_id, ended_at=None).select_related("van")
    wishes = list(rows.select_for_update(of=("self",)).order_by("id"))
    locked_balances([(w.store_id, w.part_id, Shelf.GOOD.value) for w in wishes if w.store_id])
    for wish in wishes:
        end_wish(wish, actor)


@action("stock.follow_job")
def follow_job(*, actor: Actor, job_id: int, technician_id: int | None) -> None:
    """Let what is kept or waited for go to the job's new technician; at another provider it is asked for anew."""
    van = van_of_person(technician_id)
    if van is None:
        return
    open_ones = PartRequest.objects.filter(job_id=job_id, state__in=[RequestState.WAITING, RequestState.RESERVED])
    rows = open_ones.exclude(van=van).select_related("van", "part").select_for_update(of=("self",))
    for wish in rows.order_by("id"):
        if wish.van.supplier_id == van.supplier_id:
            wish.van = van
            wish.save(update_fields=["van"])
        else:
            end_wish(wish, actor)
            _wish(actor, van, wish.part.code, wish.quantity, job_id)


def end_wish(wish: PartRequest, actor: Actor) -> None:
    """Release what a locked wish keeps."""
    kept = wish.state == RequestState.RESERVED or (wish.state == RequestState.ISSUED and wish.job_id is not None)
    if kept and wish.store_id:
        change = Change(wish.store_id, wish.part_id, reserved=-wish.quantity)
        book([change], Cause(actor, ("request", wish.pk), wish.job_id))
    wish.state, wish.ended_at = RequestState.RELEASED.value, clock.now()
    wish.save(update_fields=["state", "ended_at"])
    record(PartRequestEnded(subject_id=wish.pk, unit_path=wish.van.unit_path, job_id=wish.job_id, state=wish.state))


def _wrong(wish: PartRequest, deed: str) -> WrongRequestState:
    return WrongRequestState(number=wish.number, state=str(REQUESTS[RequestState(wish.state)][0]), deed=gettext(deed))
