"""What the database has counted of the keys, for the choice of the way to search; never for an answer."""

from django.db import connection

from carecenter.foundation.remembered import remembered
from carecenter.reference.customers.rules.commonness import Commonness
from carecenter.reference.customers.types import KeyKind

# The statistics change when PostgreSQL analyses the table, every few hundred thousand keys.
MINUTES = 10
_COUNTED = """
SELECT attname, null_frac, most_common_vals::text::text[], most_common_freqs,
       most_common_elems::text::text[], most_common_elem_freqs
FROM pg_stats WHERE schemaname = current_schema() AND tablename = 'customers_key'
  AND attname IN ('kind', 'unit_path', 'grams')
"""


@remembered(seconds=MINUTES * 60)
def commonness_of_addresses() -> Commonness:
    """Return the shares that the last ANALYZE saw; empty before the first."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNTED)
        counted = {row[0]: row[1:] for row in cursor.fetchall()}
    if not {"kind", "unit_path", "grams"} <= set(counted):
        return Commonness()
    addresses = _shares(counted["kind"][1:3]).get(KeyKind.ADDRESS.value, 0.0)
    if not addresses:
        return Commonness()
    # Frequencies of elements are shares of the rows that have grams at all: names, addresses, serials.
    among = (1 - counted["grams"][0]) / addresses
    grams = {gram: min(1.0, share * among) for gram, share in _shares(counted["grams"][3:5]).items()}
    return Commonness(grams, _shares(counted["unit_path"][1:3]))


def _shares(pair: tuple[list[str] | None, list[float] | None]) -> dict[str, float]:
    # PostgreSQL appends the lowest and highest frequency to those of elements: zip leaves them out.
    values, shares = pair
    return dict(zip(values or [], shares or [], strict=False))
