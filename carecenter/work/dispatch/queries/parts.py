"""The one place where planning asks for parts: what a job needs and what a van holds.

No stock is kept yet: nothing is needed, nothing is held, so parts bind no tour. The module that keeps stock is called
here.
"""

from collections.abc import Iterable, Mapping

Parts = Mapping[str, int]


def parts_needed(*, job_ids: Iterable[int]) -> dict[int, Parts]:
    """Return the parts that each job asks for by code."""
    return {}


def parts_on_vans(*, technician_ids: Iterable[int]) -> dict[int, Parts]:
    """Return the good parts on each technician's van by code."""
    return {}
