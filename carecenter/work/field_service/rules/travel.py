"""Distances on the ground.

Source: domain reference §8.5 (haversine × 1.35), G8.2.
"""

from decimal import ROUND_HALF_UP, Decimal

from carecenter.foundation.plain.ways import ROAD_FACTOR, haversine_km


def road_km(latitude_1: float, longitude_1: float, latitude_2: float, longitude_2: float) -> Decimal:
    """Return the estimated way by road in km, one decimal."""
    way = haversine_km(latitude_1, longitude_1, latitude_2, longitude_2) * ROAD_FACTOR
    return Decimal(str(way)).quantize(Decimal("0.1"), ROUND_HALF_UP)
