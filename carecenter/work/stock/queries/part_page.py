"""One part: where it lies, what moved, which pieces there are, how much is used."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Sum
from django.db.models.functions import TruncMonth

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import PartFacts
from carecenter.reference.organisation import public as organisation
from carecenter.work.stock.access import VIEW, visible_stores
from carecenter.work.stock.models import Balance, Movement, OldPart, PartRequest, Piece, SafetyLevel, Tier, Transfer
from carecenter.work.stock.queries.lists import balance_rows, movement_rows
from carecenter.work.stock.types import MovementKind

MONTHS = 12
MOST = 60


@dataclass(frozen=True, slots=True)
class PartPage:
    """What the page of a part shows; use by month, oldest first."""

    facts: PartFacts
    price: object
    balances: list[Balance]
    movements: list[tuple[Movement, str]]
    pieces: list[Piece]
    usage: list[tuple[date, int]]
    levels: list[SafetyLevel]
    tier_prices: list[tuple[str, object]]

    @property
    def total(self) -> int:
        """How many good ones lie in reach."""
        return sum(row.quantity for row in self.balances if row.shelf == "GOOD")

    @property
    def free(self) -> int:
        """How many of them anybody may take."""
        return sum(row.free for row in self.balances if row.shelf == "GOOD")


def part_page(*, actor: Actor, part_id: int) -> PartPage:
    """Return a part as the actor's reach shows it. Raises NotPermitted, NotThere."""
    demand(actor, VIEW)
    facts = next((part for part in catalogue.parts(price_list="CUSTOMER") if part.id == part_id), None)
    if facts is None:
        raise NotThere()
    movements = list(movement_rows(actor=actor, part_id=part_id).order_by("-id")[:MOST])
    people = organisation.persons_by_id(ids={m.actor_id for m in movements if m.actor_id})
    stores = visible_stores(actor)
    levels = SafetyLevel.objects.filter(part_id=part_id).select_related("store").order_by("kind", "store_id")
    return PartPage(
        facts=facts,
        price=facts.price,
        balances=list(balance_rows(actor=actor, part_id=part_id).order_by("store__kind", "store__name", "shelf")[:200]),
        movements=[(m, people[m.actor_id].name if m.actor_id in people else "") for m in movements],
        pieces=list(
            Piece.objects.filter(part_id=part_id, store__in=stores).select_related("store").order_by("serial")[:200]
        ),
        usage=usage_by_month(actor=actor, part_id=part_id),
        levels=list(levels[:20]),
        tier_prices=[
            (tier.name, price)
            for tier in Tier.objects.order_by("pk")
            if (price := _price(tier, facts.code)) is not None
        ],
    )


def _price(tier: Tier, code: str) -> object:
    return next((p.price for p in catalogue.parts(codes=[code], price_list=tier.price_list)), None)


def usage_by_month(*, actor: Actor, part_id: int) -> list[tuple[date, int]]:
    """Return how many were used in each of the last twelve months, the present one last."""
    first = clock.today().replace(day=1)
    months = [first]
    for _ in range(MONTHS - 1):
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    months.reverse()
    rows = Movement.objects.filter(
        part_id=part_id,
        kind__in=[MovementKind.USED, MovementKind.UNUSED],
        at__date__gte=months[0],
        store__in=visible_stores(actor),
    )
    found = {
        month.date(): -total
        for month, total in rows.annotate(month=TruncMonth("at")).values_list("month").annotate(total=Sum("quantity"))
    }
    return [(month, found.get(month, 0)) for month in months]


def parts_of_job(*, actor: Actor, job_id: int) -> tuple[list[Movement], list[PartRequest], list[OldPart]]:
    """Return what the books say of a job, from stores in reach."""
    demand(actor, VIEW)
    stores = visible_stores(actor)
    used = Movement.objects.filter(
        job_id=job_id, store__in=stores, kind__in=[MovementKind.USED, MovementKind.UNUSED]
    ).select_related("part", "piece", "store")
    wishes = PartRequest.objects.filter(job_id=job_id, van__in=stores).select_related("part", "store", "transfer")
    old = OldPart.objects.filter(job_id=job_id, van__in=stores).select_related("part")
    return list(used.order_by("id")[:50]), list(wishes.order_by("id")[:20]), list(old.order_by("id")[:20])


def transfer_sheet(*, transfer: Transfer) -> list[tuple[object, object]]:
    """Return a transfer's lines with what each costs the receiver in yuan; nothing where it is not charged."""
    lines = transfer.lines.select_related("part").order_by("id")
    return [(line, line.unit_price * line.quantity if line.unit_price is not None else None) for line in lines]
