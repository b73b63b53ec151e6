"""What should be brought where: stores below their safety level, or with people waiting."""

from collections.abc import Sequence
from typing import Any

from django.db import connection

from carecenter.foundation.plain.actors import Actor
from carecenter.work.stock.access import VIEW, visible_stores
from carecenter.work.stock.rules.replenishing import bringable, wanted_quantity
from carecenter.work.stock.types import Proposal, StoreKind

# A store's own level overrides that of its kind. What somebody waits for counts although no level is said.
_SQL = """
WITH mine AS (SELECT id, name, kind, supplier_id FROM stock_store WHERE id = ANY(%(stores)s)),
levels AS (
  SELECT DISTINCT ON (m.id, l.part_id) m.id AS store_id, l.part_id, l.minimum, l.target
  FROM mine m JOIN stock_safetylevel l ON l.kind = m.kind AND (l.store_id = m.id OR l.store_id IS NULL)
  ORDER BY m.id, l.part_id, l.store_id NULLS LAST),
waited AS (
  SELECT v.supplier_id AS store_id, r.part_id, sum(r.quantity) AS n FROM stock_partrequest r
  JOIN stock_store v ON v.id = r.van_id
  WHERE r.state = 'WAITING' AND v.supplier_id = ANY(%(stores)s) GROUP BY 1, 2),
coming AS (
  SELECT t.target_id AS store_id, l.part_id, sum(l.quantity) AS n FROM stock_transferline l
  JOIN stock_transfer t ON t.id = l.transfer_id
  WHERE t.state IN ('PREPARED', 'SENT') AND l.shelf = 'GOOD' AND t.target_id = ANY(%(stores)s) GROUP BY 1, 2),
asked AS (SELECT store_id, part_id FROM levels UNION SELECT store_id, part_id FROM waited)
SELECT m.id, m.name, m.kind, m.supplier_id, up.name, p.id, p.code, p.name,
  coalesce(b.quantity - b.reserved, 0), coalesce(c.n, 0), coalesce(w.n, 0),
  coalesce(l.minimum, 0), coalesce(l.target, 0), coalesce(ub.quantity - ub.reserved, 0)
FROM asked a
JOIN mine m ON m.id = a.store_id
JOIN catalogue_part p ON p.id = a.part_id
LEFT JOIN levels l ON l.store_id = a.store_id AND l.part_id = a.part_id
LEFT JOIN stock_balance b ON b.store_id = a.store_id AND b.part_id = a.part_id AND b.shelf = 'GOOD'
LEFT JOIN coming c ON c.store_id = a.store_id AND c.part_id = a.part_id
LEFT JOIN waited w ON w.store_id = a.store_id AND w.part_id = a.part_id
LEFT JOIN stock_store up ON up.id = m.supplier_id
LEFT JOIN stock_balance ub ON ub.store_id = m.supplier_id AND ub.part_id = a.part_id AND ub.shelf = 'GOOD'
WHERE coalesce(b.quantity - b.reserved, 0) + coalesce(c.n, 0) - coalesce(w.n, 0) < coalesce(l.minimum, 0)
ORDER BY m.kind, m.name, m.id, p.code
LIMIT %(limit)s
"""


def proposals(
    *, actor: Actor, kinds: Sequence[StoreKind] = (), store_id: int | None = None, limit: int = 500
) -> list[Proposal]:
    """Return what the stores in the actor's reach lack, by store and part; one query beside that for the stores."""
    rows = visible_stores(actor, VIEW).filter(active=True)
    if kinds:
        rows = rows.filter(kind__in=list(kinds))
    if store_id is not None:
        rows = rows.filter(pk=store_id)
    ids = list(rows.values_list("pk", flat=True)[:20_000])
    with connection.cursor() as cursor:
        cursor.execute(_SQL, {"stores": ids, "limit": limit})
        return [_proposal(row) for row in cursor.fetchall()]


def _proposal(row: tuple[Any, ...]) -> Proposal:
    store, name, kind, supplier, supplier_name, part, code, part_name, free, coming, waited, low, high, spare = row
    wanted = wanted_quantity(free=free, coming=int(coming), waited_for=int(waited), minimum=low, target=high)
    return Proposal(
        store, name, StoreKind(kind), supplier, supplier_name or "", part, code, part_name, free, int(coming),
        int(waited), low, high, spare, bringable(wanted, spare),
    )  # fmt: skip
