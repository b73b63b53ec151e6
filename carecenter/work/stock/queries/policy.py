"""The brand's rules, and parts by their code."""

from collections.abc import Iterable

from carecenter.foundation.remembered import remembered
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import PartFacts
from carecenter.work.stock.errors import UnknownPart
from carecenter.work.stock.models import StockPolicy


@remembered(StockPolicy)
def policy() -> StockPolicy:
    """Return the brand's rules; a brand whose pack does not speak of stock keeps none."""
    return StockPolicy.objects.order_by("pk").first() or StockPolicy()


def parts_by_code(codes: Iterable[str]) -> dict[str, PartFacts]:
    """Return the parts behind codes. Raises UnknownPart naming the first that does not exist."""
    wanted = list(dict.fromkeys(codes))
    found = {part.code: part for part in catalogue.parts(codes=wanted)} if wanted else {}
    for code in wanted:
        if code not in found:
            raise UnknownPart(field="part", part=code)
    return found
