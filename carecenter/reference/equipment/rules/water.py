"""Decide which water hardness counts where nobody measured. Source: domain §8.4."""

from statistics import median

from carecenter.reference.equipment.rules.maintenance import NATIONAL_HARDNESS

ENOUGH_READINGS = 10


def regional_hardness(*, district: list[int], city: list[int], default: int | None = None) -> int:
    """Return mg/L as CaCO3: the median of the district, else of the city (each from 10 readings), else a default."""
    for readings in (district, city):
        if len(readings) >= ENOUGH_READINGS:
            return round(median(readings))
    return NATIONAL_HARDNESS if default is None else default
