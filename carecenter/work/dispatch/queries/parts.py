"""The one place where planning asks for parts: what is kept for a job, and what a van holds. Stock answers.

A part that is kept at the station is fetched on the way: the provider's yard is the store of its tours. A brand that
keeps no stock binds no tour by parts.
"""

from collections.abc import Iterable, Mapping

from carecenter.work.stock import public as stock

Parts = Mapping[str, int]


def parts_needed(*, job_ids: Iterable[int]) -> dict[int, Parts]:
    """Return the parts that each job asks for by code."""
    return {**stock.parts_for_jobs(job_ids=job_ids)} if stock.keeps_stock() else {}


def parts_on_vans(*, technician_ids: Iterable[int]) -> dict[int, Parts]:
    """Return the good parts on each technician's van by code."""
    return {**stock.parts_on_vans(technician_ids=technician_ids)} if stock.keeps_stock() else {}
