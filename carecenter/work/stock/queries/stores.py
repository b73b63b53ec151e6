"""Stores by whom they belong to, and what is kept or owed for a job, for modules above who have checked access."""

from carecenter.work.stock.models import OldPart, PartRequest, Piece, Store, TransferLine
from carecenter.work.stock.types import JobWish, OldPartState, RequestState, Shelf, StoreKind


def stores_of_brand() -> list[int]:
    """Return the brand's own stores, the first one first."""
    return list(Store.objects.filter(kind=StoreKind.HQ, active=True).order_by("pk").values_list("pk", flat=True))


def store_of_provider(*, provider_id: int) -> int | None:
    """Return a provider's store."""
    rows = Store.objects.filter(provider_id=provider_id, kind=StoreKind.PROVIDER, active=True)
    return rows.values_list("pk", flat=True).first()


def store_of_technician(*, person_id: int) -> int | None:
    """Return a technician's van."""
    rows = Store.objects.filter(person_id=person_id, kind=StoreKind.VAN, active=True)
    return rows.values_list("pk", flat=True).first()


def wish_of_job(*, job_id: int) -> JobWish | None:
    """Return the newest wish for a job that is not over, with the serials that lie where it is kept."""
    wish = PartRequest.objects.filter(job_id=job_id, ended_at=None).select_related("part").order_by("-id").first()
    if wish is None:
        return None
    rows = Piece.objects.filter(part_id=wish.part_id, store_id=wish.store_id or 0, shelf=Shelf.GOOD).order_by("serial")
    serials = tuple(rows.values_list("serial", flat=True)[:20])
    return JobWish(wish.pk, wish.part.code, RequestState(wish.state), wish.transfer_id, serials)


def serials_free(*, transfer_id: int) -> dict[int, tuple[str, ...]]:
    """Return for each line of a transfer whose part has serials as many of the source's pieces as it asks for."""
    lines = TransferLine.objects.filter(transfer_id=transfer_id, part__has_serial=True).select_related("transfer")
    found = {}
    for line in lines.order_by("id"):
        rows = Piece.objects.filter(part_id=line.part_id, store_id=line.transfer.source_id, shelf=line.shelf)
        found[line.pk] = tuple(rows.order_by("serial").values_list("serial", flat=True)[: line.quantity])
    return found


def owed_of_job(*, job_id: int) -> list[int]:
    """Return the old parts of a job that have not come back."""
    rows = OldPart.objects.filter(job_id=job_id, state__in=[OldPartState.OWED, OldPartState.HANDED_IN])
    return list(rows.order_by("id").values_list("pk", flat=True))
