"""Tables of stock."""

from carecenter.work.stock.models.ledger import Balance, Movement, Piece
from carecenter.work.stock.models.sheets import Count, CountLine, Transfer, TransferLine
from carecenter.work.stock.models.stores import SafetyLevel, StockPolicy, Store, Tier
from carecenter.work.stock.models.wishes import OldPart, PartRequest

__all__ = [
    "Balance",
    "Count",
    "CountLine",
    "Movement",
    "OldPart",
    "PartRequest",
    "Piece",
    "SafetyLevel",
    "StockPolicy",
    "Store",
    "Tier",
    "Transfer",
    "TransferLine",
]
